// Written by `npm run kinds` from the folders beside it: do not edit.
import { makeRegistry, type Registry } from '../record/kind.ts'
import { caseJointDecision } from './case/joint-decision.ts'
import { caseLead } from './case/lead.ts'
import { caseLinked } from './case/linked.ts'
import { caseOpened } from './case/opened.ts'
import { casePartner } from './case/partner.ts'
import { casePublishedElsewhere } from './case/published-elsewhere.ts'
import { caseRelease } from './case/release.ts'
import { caseStatus } from './case/status.ts'
import { caseTask } from './case/task.ts'
import { caseWorkerThreatened } from './case/worker-threatened.ts'
import { concernRaised } from './concern/raised.ts'
import { concernReferredOutside } from './concern/referred-outside.ts'
import { concernReplied } from './concern/replied.ts'
import { courtAppeal } from './court/appeal.ts'
import { courtBenchChanged } from './court/bench-changed.ts'
import { courtCaseTransferred } from './court/case-transferred.ts'
import { courtChargeSheet } from './court/charge-sheet.ts'
import { courtCharge } from './court/charge.ts'
import { courtCognizance } from './court/cognizance.ts'
import { courtDisclosed } from './court/disclosed.ts'
import { courtFramed } from './court/framed.ts'
import { courtHearing } from './court/hearing.ts'
import { courtOrder } from './court/order.ts'
import { courtPlea } from './court/plea.ts'
import { courtRegistration } from './court/registration.ts'
import { courtSentence } from './court/sentence.ts'
import { courtSummons } from './court/summons.ts'
import { courtSurvivorCharged } from './court/survivor-charged.ts'
import { courtTestimony } from './court/testimony.ts'
import { courtVerdict } from './court/verdict.ts'
import { courtWrit } from './court/writ.ts'
import { answered } from './every/answered.ts'
import { asked } from './every/asked.ts'
import { entryCorrected } from './every/corrected.ts'
import { partyDescribed } from './every/described.ts'
import { duty } from './every/duty.ts'
import { groupCounted } from './every/group-counted.ts'
import { groupResolved } from './every/group-resolved.ts'
import { partyHealth } from './every/health.ts'
import { note } from './every/note.ts'
import { placeDescribed } from './every/place-described.ts'
import { partyRelation } from './every/relation.ts'
import { reported } from './every/reported.ts'
import { partyRole } from './every/role.ts'
import { partySafeContact } from './every/safe-contact.ts'
import { partySameAs } from './every/same-as.ts'
import { factSettled } from './every/settled.ts'
import { entryWithdrawn } from './every/withdrawn.ts'
import { evidenceBrokenSeal } from './evidence/broken-seal.ts'
import { evidenceCertificate } from './evidence/certificate.ts'
import { evidenceDestroyed } from './evidence/destroyed.ts'
import { evidenceDocumentChecked } from './evidence/document-checked.ts'
import { evidenceEnquiry } from './evidence/enquiry.ts'
import { evidenceExamined } from './evidence/examined.ts'
import { evidenceFileAttached } from './evidence/file-attached.ts'
import { evidenceHandedOn } from './evidence/handed-on.ts'
import { evidenceImageSeries } from './evidence/image-series.ts'
import { evidenceInventory } from './evidence/inventory.ts'
import { evidenceReturned } from './evidence/returned.ts'
import { evidenceSealed } from './evidence/sealed.ts'
import { evidenceSeized } from './evidence/seized.ts'
import { evidenceWitnessStatement } from './evidence/witness-statement.ts'
import { evidenceWitnessTraced } from './evidence/witness-traced.ts'
import { intelAdvert } from './intel/advert.ts'
import { intelAssociation } from './intel/association.ts'
import { intelBroadcast } from './intel/broadcast.ts'
import { intelContact } from './intel/contact.ts'
import { intelDebt } from './intel/debt.ts'
import { intelNetworkRole } from './intel/network-role.ts'
import { intelPattern } from './intel/pattern.ts'
import { intelPayment } from './intel/payment.ts'
import { intelPremisesDescribed } from './intel/premises-described.ts'
import { intelReferralReceived } from './intel/referral-received.ts'
import { intelSighting } from './intel/sighting.ts'
import { intelTip } from './intel/tip.ts'
import { intelUse } from './intel/use.ts'
import { intelWindow } from './intel/window.ts'
import { operationArrived } from './operation/arrived.ts'
import { operationAttemptEnded } from './operation/attempt-ended.ts'
import { operationAuthorised } from './operation/authorised.ts'
import { operationBriefed } from './operation/briefed.ts'
import { operationCompromise } from './operation/compromise.ts'
import { operationCondition } from './operation/condition.ts'
import { operationCrowd } from './operation/crowd.ts'
import { operationDebriefed } from './operation/debriefed.ts'
import { operationDecided } from './operation/decided.ts'
import { operationDeparted } from './operation/departed.ts'
import { operationEncountered } from './operation/encountered.ts'
import { operationEntered } from './operation/entered.ts'
import { operationImageTaken } from './operation/image-taken.ts'
import { operationIncident } from './operation/incident.ts'
import { operationIntercepted } from './operation/intercepted.ts'
import { operationObjective } from './operation/objective.ts'
import { operationPlaceWithheld } from './operation/place-withheld.ts'
import { operationPlanned } from './operation/planned.ts'
import { operationReserved } from './operation/reserved.ts'
import { operationRoster } from './operation/roster.ts'
import { operationSearch } from './operation/search.ts'
import { operationSite } from './operation/site.ts'
import { operationTriaged } from './operation/triaged.ts'
import { premisesAttached } from './premises/attached.ts'
import { premisesClosureOrder } from './premises/closure-order.ts'
import { premisesConfirmed } from './premises/confirmed.ts'
import { premisesInspected } from './premises/inspected.ts'
import { premisesNotice } from './premises/notice.ts'
import { premisesReopened } from './premises/reopened.ts'
import { premisesSecured } from './premises/secured.ts'
import { survivorAbsence } from './survivor/absence.ts'
import { survivorAgeDetermination } from './survivor/age-determination.ts'
import { survivorAppointed } from './survivor/appointed.ts'
import { survivorAssessment } from './survivor/assessment.ts'
import { survivorBirth } from './survivor/birth.ts'
import { survivorCameToSafety } from './survivor/came-to-safety.ts'
import { survivorClaim } from './survivor/claim.ts'
import { survivorConsent } from './survivor/consent.ts'
import { survivorDeath } from './survivor/death.ts'
import { survivorEpisode } from './survivor/episode.ts'
import { survivorFamilyContact } from './survivor/family-contact.ts'
import { survivorHarm } from './survivor/harm.ts'
import { survivorHomeReport } from './survivor/home-report.ts'
import { survivorHospital } from './survivor/hospital.ts'
import { survivorInformed } from './survivor/informed.ts'
import { survivorLeft } from './survivor/left.ts'
import { survivorLookedFor } from './survivor/looked-for.ts'
import { survivorMedicalExamination } from './survivor/medical-examination.ts'
import { survivorMedication } from './survivor/medication.ts'
import { survivorMissingReport } from './survivor/missing-report.ts'
import { survivorMoved } from './survivor/moved.ts'
import { survivorNamed } from './survivor/named.ts'
import { survivorNeed } from './survivor/need.ts'
import { survivorOrder } from './survivor/order.ts'
import { survivorPlaced } from './survivor/placed.ts'
import { survivorPlan } from './survivor/plan.ts'
import { survivorProduced } from './survivor/produced.ts'
import { survivorProtection } from './survivor/protection.ts'
import { survivorReferral } from './survivor/referral.ts'
import { survivorReleaseCertificate } from './survivor/release-certificate.ts'
import { survivorRemoval } from './survivor/removal.ts'
import { survivorRepatriation } from './survivor/repatriation.ts'
import { survivorRestored } from './survivor/restored.ts'
import { survivorReview } from './survivor/review.ts'
import { survivorService } from './survivor/service.ts'
import { survivorShare } from './survivor/share.ts'
import { survivorSought } from './survivor/sought.ts'
import { survivorStatement } from './survivor/statement.ts'
import { survivorStoryConsent } from './survivor/story-consent.ts'
import { survivorThreat } from './survivor/threat.ts'
import { survivorVictimStatus } from './survivor/victim-status.ts'
import { survivorVisit } from './survivor/visit.ts'
import { survivorWagesDue } from './survivor/wages-due.ts'
import { survivorWellbeing } from './survivor/wellbeing.ts'
import { survivorWhereabouts } from './survivor/whereabouts.ts'
import { survivorWish } from './survivor/wish.ts'
import { suspectArrested } from './suspect/arrested.ts'
import { suspectBail } from './suspect/bail.ts'
import { suspectChildAccused } from './suspect/child-accused.ts'
import { suspectCustodyMoved } from './suspect/custody-moved.ts'
import { suspectDetained } from './suspect/detained.ts'
import { suspectMedicalExamination } from './suspect/medical-examination.ts'
import { suspectNamed } from './suspect/named.ts'
import { suspectNoticeOfAppearance } from './suspect/notice-of-appearance.ts'
import { suspectProduced } from './suspect/produced.ts'
import { suspectQuestioned } from './suspect/questioned.ts'
import { suspectReleased } from './suspect/released.ts'
import { suspectRemand } from './suspect/remand.ts'
import { suspectStatement } from './suspect/statement.ts'
import { suspectTransitRemand } from './suspect/transit-remand.ts'
import { suspectWanted } from './suspect/wanted.ts'

export const registry: Registry = makeRegistry([
  caseJointDecision,
  caseLead,
  caseLinked,
  caseOpened,
  casePartner,
  casePublishedElsewhere,
  caseRelease,
  caseStatus,
  caseTask,
  caseWorkerThreatened,
  concernRaised,
  concernReferredOutside,
  concernReplied,
  courtAppeal,
  courtBenchChanged,
  courtCaseTransferred,
  courtChargeSheet,
  courtCharge,
  courtCognizance,
  courtDisclosed,
  courtFramed,
  courtHearing,
  courtOrder,
  courtPlea,
  courtRegistration,
  courtSentence,
  courtSummons,
  courtSurvivorCharged,
  courtTestimony,
  courtVerdict,
  courtWrit,
  answered,
  asked,
  entryCorrected,
  partyDescribed,
  duty,
  groupCounted,
  groupResolved,
  partyHealth,
  note,
  placeDescribed,
  partyRelation,
  reported,
  partyRole,
  partySafeContact,
  partySameAs,
  factSettled,
  entryWithdrawn,
  evidenceBrokenSeal,
  evidenceCertificate,
  evidenceDestroyed,
  evidenceDocumentChecked,
  evidenceEnquiry,
  evidenceExamined,
  evidenceFileAttached,
  evidenceHandedOn,
  evidenceImageSeries,
  evidenceInventory,
  evidenceReturned,
  evidenceSealed,
  evidenceSeized,
  evidenceWitnessStatement,
  evidenceWitnessTraced,
  intelAdvert,
  intelAssociation,
  intelBroadcast,
  intelContact,
  intelDebt,
  intelNetworkRole,
  intelPattern,
  intelPayment,
  intelPremisesDescribed,
  intelReferralReceived,
  intelSighting,
  intelTip,
  intelUse,
  intelWindow,
  operationArrived,
  operationAttemptEnded,
  operationAuthorised,
  operationBriefed,
  operationCompromise,
  operationCondition,
  operationCrowd,
  operationDebriefed,
  operationDecided,
  operationDeparted,
  operationEncountered,
  operationEntered,
  operationImageTaken,
  operationIncident,
  operationIntercepted,
  operationObjective,
  operationPlaceWithheld,
  operationPlanned,
  operationReserved,
  operationRoster,
  operationSearch,
  operationSite,
  operationTriaged,
  premisesAttached,
  premisesClosureOrder,
  premisesConfirmed,
  premisesInspected,
  premisesNotice,
  premisesReopened,
  premisesSecured,
  survivorAbsence,
  survivorAgeDetermination,
  survivorAppointed,
  survivorAssessment,
  survivorBirth,
  survivorCameToSafety,
  survivorClaim,
  survivorConsent,
  survivorDeath,
  survivorEpisode,
  survivorFamilyContact,
  survivorHarm,
  survivorHomeReport,
  survivorHospital,
  survivorInformed,
  survivorLeft,
  survivorLookedFor,
  survivorMedicalExamination,
  survivorMedication,
  survivorMissingReport,
  survivorMoved,
  survivorNamed,
  survivorNeed,
  survivorOrder,
  survivorPlaced,
  survivorPlan,
  survivorProduced,
  survivorProtection,
  survivorReferral,
  survivorReleaseCertificate,
  survivorRemoval,
  survivorRepatriation,
  survivorRestored,
  survivorReview,
  survivorService,
  survivorShare,
  survivorSought,
  survivorStatement,
  survivorStoryConsent,
  survivorThreat,
  survivorVictimStatus,
  survivorVisit,
  survivorWagesDue,
  survivorWellbeing,
  survivorWhereabouts,
  survivorWish,
  suspectArrested,
  suspectBail,
  suspectChildAccused,
  suspectCustodyMoved,
  suspectDetained,
  suspectMedicalExamination,
  suspectNamed,
  suspectNoticeOfAppearance,
  suspectProduced,
  suspectQuestioned,
  suspectReleased,
  suspectRemand,
  suspectStatement,
  suspectTransitRemand,
  suspectWanted,
])
