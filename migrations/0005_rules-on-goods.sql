ALTER TABLE "network_acceptance_rules" ADD COLUMN "hs_prefixes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_acceptance_rules" ADD COLUMN "relation" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_acceptance_rules" ADD COLUMN "origins" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_acceptance_rules" ADD COLUMN "destinations" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_acceptance_rules" ADD COLUMN "territories" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_acceptance_rules" ADD COLUMN "operator" text;