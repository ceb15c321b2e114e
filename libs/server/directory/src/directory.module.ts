import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/server-audit';
import { FilesModule } from '@atrium/server-files';
import { IdentityModule } from '@atrium/server-identity';
import { ActivationPlaces } from './activations/activation-places.js';
import { ActivationsController } from './activations/activations.controller.js';
import { Activations } from './activations/activations.service.js';
import { Invitations } from './activations/invitations.service.js';
import { JoinWithCode } from './activations/join-with-code.js';
import { TakenPlaces } from './activations/taken-places.js';
import { CompaniesController } from './companies/companies.controller.js';
import { CompaniesRepository } from './companies/companies.repository.js';
import { Companies } from './companies/companies.service.js';
import { CompanyDays } from './companies/company-days.js';
import { CompanyShape } from './companies/company-shape.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { ContactsRepository } from './contacts/contacts.repository.js';
import { Contacts } from './contacts/contacts.service.js';
import { DatedFacts } from './dated-facts/dated-facts.repository.js';
import { DepartmentReach } from './departments/department-reach.js';
import { DepartmentRows } from './departments/department-rows.js';
import { DepartmentTree } from './departments/department-tree.repository.js';
import { DepartmentViews } from './departments/department-views.js';
import { DepartmentsController } from './departments/departments.controller.js';
import { DepartmentsRepository } from './departments/departments.repository.js';
import { Departments } from './departments/departments.service.js';
import { MoveDepartment } from './departments/move-department.js';
import { PreviewDepartmentMove } from './departments/preview-department-move.js';
import { SetDepartmentLeaders } from './departments/set-department-leaders.js';
import { Directory } from './facade/directory.js';
import { DirectoryBoot } from './facade/directory-boot.js';
import { EmployedMembers } from './facade/employed-members.repository.js';
import { Mailboxes } from './facade/mailboxes.js';
import { ApplyImport } from './imports/apply-import.js';
import { DryRun } from './imports/dry-run.js';
import { Exports } from './imports/exports.service.js';
import { FileImports } from './imports/file-imports.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { Imports } from './imports/imports.service.js';
import { KnownCompanyReader } from './imports/known-company.js';
import { RunImport, SweepImports } from './imports/run-import.job.js';
import { CompanySnapshot } from './members/company-snapshot.js';
import { EmploymentFacts } from './members/employment-facts.js';
import { EndEmployment } from './members/end-employment.js';
import { FreeFields } from './members/free-fields.js';
import { MemberDepartments } from './members/member-departments.service.js';
import { MemberPlaces } from './members/member-places.js';
import { MemberReach } from './members/member-reach.js';
import { MemberRows } from './members/member-rows.js';
import { MemberViews } from './members/member-views.js';
import { MembersController } from './members/members.controller.js';
import { MembersRepository } from './members/members.repository.js';
import { Members } from './members/members.service.js';
import { PreviewMembersMove } from './members/preview-members-move.js';
import { PrivateFields } from './members/private-fields.js';
import { ReleaseLeaversJob } from './members/release-leavers.job.js';
import { ReleaseLeavers } from './members/release-leavers.js';
import { ReorganisationPreviews } from './members/reorganisation-preview.js';
import { ReportingLinesReader } from './members/reporting-lines.repository.js';
import { ReturnToWork } from './members/return-to-work.js';
import { Revival } from './members/revival.js';
import { SetLineManager } from './members/set-line-manager.js';
import { AccessCache } from './memberships/access-cache.js';
import { DirectoryNews } from './memberships/directory-news.js';
import { MemberAccess } from './memberships/member-access.repository.js';
import { MembershipsOfAccounts } from './memberships/memberships-of-accounts.repository.js';
import { SlugMemberships } from './memberships/slug-memberships.js';
import { HeldRoles } from './roles/held-roles.repository.js';
import { OwnersStay } from './roles/owners-stay.js';
import { RoleGrants } from './roles/role-grants.repository.js';
import { RoleViews } from './roles/role-views.js';
import { RolesController } from './roles/roles.controller.js';
import { Roles } from './roles/roles.service.js';
import { DemoCompany } from './set-up/demo-company.js';
import { DemoOwners } from './set-up/demo-owners.js';
import { DemoRemoval } from './set-up/demo-removal.js';
import { FoundCompany } from './set-up/found-company.js';
import { OwnerCompanies } from './set-up/owner-companies.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUps } from './set-up/set-ups.service.js';
import { Slugs } from './set-up/slugs.js';
import { WipeDemo } from './set-up/wipe-demo.js';

const companies = [Companies, CompaniesRepository, CompanyDays, CompanyShape];
const departments = [
  DepartmentReach,
  DepartmentRows,
  Departments,
  DepartmentsRepository,
  DepartmentTree,
  DepartmentViews,
  MoveDepartment,
  PreviewDepartmentMove,
  SetDepartmentLeaders,
];
const members = [
  CompanySnapshot,
  DatedFacts,
  EmployedMembers,
  EmploymentFacts,
  EndEmployment,
  FreeFields,
  MemberDepartments,
  MemberPlaces,
  MemberReach,
  MemberRows,
  Members,
  MembersRepository,
  MemberViews,
  PreviewMembersMove,
  PrivateFields,
  ReleaseLeavers,
  ReleaseLeaversJob,
  ReorganisationPreviews,
  ReportingLinesReader,
  ReturnToWork,
  Revival,
  SetLineManager,
];
const access = [
  AccessCache,
  DirectoryNews,
  HeldRoles,
  MemberAccess,
  MembershipsOfAccounts,
  OwnersStay,
  RoleGrants,
  Roles,
  RoleViews,
];
const contacts = [Contacts, ContactsRepository];
const activations = [ActivationPlaces, Activations, Invitations, JoinWithCode, TakenPlaces];
const imports = [
  ApplyImport,
  DryRun,
  Exports,
  FileImports,
  Imports,
  ImportsRepository,
  KnownCompanyReader,
  RunImport,
  SweepImports,
];
const setUp = [DemoCompany, DemoOwners, DemoRemoval, FoundCompany, SetUps, Slugs, WipeDemo];

@Module({
  imports: [AuditModule, FilesModule, IdentityModule],
  controllers: [
    ActivationsController,
    CompaniesController,
    ContactsController,
    ImportsController,
    DepartmentsController,
    MembersController,
    RolesController,
    SetUpController,
  ],
  providers: [
    ...companies,
    ...departments,
    ...members,
    ...access,
    ...contacts,
    ...activations,
    ...setUp,
    ...imports,
    Directory,
    DirectoryBoot,
    Mailboxes,
    OwnerCompanies,
    SlugMemberships,
  ],
  exports: [DemoCompany, Directory, FileImports, Mailboxes, OwnerCompanies, SlugMemberships],
})
export class DirectoryModule {}
