using Telehealth.Data.Clinical;
using Telehealth.Data.Staff;

namespace Telehealth.Seeder.Generation;

/// <summary>A consultation and what the provider made of it.</summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="Plan">The plan that the patient chose; null where none was chosen.</param>
/// <param name="Provider">Who decides.</param>
/// <param name="At">When it is decided; may be yet to come.</param>
/// <param name="IsApproved">Whether it was approved, by now.</param>
internal sealed record Decision(
    Consultation Consultation, TreatmentPlan? Plan, Provider Provider, DateTimeOffset At, bool IsApproved);
