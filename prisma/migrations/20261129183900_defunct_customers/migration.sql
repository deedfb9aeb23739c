-- CreateEnum
CREATE TYPE "CustomerDefunct" AS ENUM ('successor', 'insolvency_officer');

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "defunct" "CustomerDefunct";
