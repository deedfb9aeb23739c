-- AlterTable
ALTER TABLE "SecrecyOrder" ADD COLUMN     "issuedOn" TEXT;
