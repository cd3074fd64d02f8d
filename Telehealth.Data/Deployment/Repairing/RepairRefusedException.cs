namespace Telehealth.Data.Deployment.Repairing;

/// <summary>There is nothing to repair where a repair was asked for, or not in this way. Nothing was changed.</summary>
public sealed class RepairRefusedException(string message) : Exception($"{message} Nothing was changed.");
