/** Kept under its first name until every caller names `shared`: instruments need the categories, and stand before requests. */
export { allDataCategories, type DataCategory, dataCategories, isContent } from "@/lib/law/shared/data-category";
