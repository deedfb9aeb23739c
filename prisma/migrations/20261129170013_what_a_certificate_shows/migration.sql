-- AlterTable
ALTER TABLE "Epoc" ADD COLUMN     "issuedBy" TEXT,
ADD COLUMN     "offence" TEXT,
ADD COLUMN     "privileged" BOOLEAN NOT NULL DEFAULT false;
