CREATE TABLE `outside_id` (
	`athlete_id` text NOT NULL,
	`system` text NOT NULL,
	`id` text NOT NULL,
	`activity_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `system`, `id`)
);
--> statement-breakpoint
CREATE INDEX `outside_id_activity` ON `outside_id` (`athlete_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `connection` (
	`athlete_id` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`secret` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `source`)
);
--> statement-breakpoint
CREATE TABLE `drift` (
	`day` text NOT NULL,
	`version` text NOT NULL,
	`subject` text NOT NULL,
	`finding` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `version`, `subject`, `finding`)
);
--> statement-breakpoint
CREATE TABLE `read_failure` (
	`athlete_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`attempts` integer NOT NULL,
	`error` text NOT NULL,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `source`, `kind`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `source_answer` (
	`athlete_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`sha256` text NOT NULL,
	`blob_key` text NOT NULL,
	`bytes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `source`, `kind`, `day`)
);
--> statement-breakpoint
CREATE TABLE `approval` (
	`athlete_id` text NOT NULL,
	`subject` text NOT NULL,
	`digest` text,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `delivery` (
	`athlete_id` text NOT NULL,
	`workout_id` text NOT NULL,
	`day` text NOT NULL,
	`entry` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `workout_id`)
);
--> statement-breakpoint
CREATE INDEX `delivery_athlete_day` ON `delivery` (`athlete_id`,`day`);--> statement-breakpoint
CREATE TABLE `delivery_lease` (
	`athlete_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`holder` text NOT NULL,
	`account` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `device` (
	`athlete_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`token_sha256` text NOT NULL,
	`former_sha256` text,
	`former_until` integer,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token` ON `device` (`token_sha256`);--> statement-breakpoint
CREATE INDEX `device_former` ON `device` (`former_sha256`);--> statement-breakpoint
CREATE TABLE `pairing` (
	`id` text PRIMARY KEY NOT NULL,
	`user_code` text NOT NULL,
	`challenge` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`status` text NOT NULL,
	`athlete_id` text,
	`code_sha256` text,
	`code_expires_at` integer,
	`asked_at` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairing_user_code` ON `pairing` (`user_code`);--> statement-breakpoint
CREATE INDEX `pairing_expires` ON `pairing` (`expires_at`);--> statement-breakpoint
INSERT OR IGNORE INTO `outside_id` (`athlete_id`, `system`, `id`, `activity_id`, `created_at`, `updated_at`)
SELECT `activity`.`athlete_id`, `outside`.`value`->>'system', `outside`.`value`->>'id', `activity`.`id`, `activity`.`created_at`, `activity`.`updated_at`
FROM `activity`, json_each(CASE WHEN json_valid(`activity`.`activity`) THEN `activity`.`activity` ELSE '{}' END, '$.outsideIds') AS `outside`;
