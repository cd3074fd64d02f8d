namespace Telehealth.Data.Deployment.Repairing;

/// <summary>What to repair. Names are with or without their time.</summary>
/// <param name="Accept">Migrations whose change or deletion was meant.</param>
/// <param name="StepDone">Migrations whose first outstanding step was done by hand.</param>
/// <param name="Reason">Why, for those who read it later.</param>
public sealed record RepairRequest(IReadOnlyList<string> Accept, IReadOnlyList<string> StepDone, string Reason);
