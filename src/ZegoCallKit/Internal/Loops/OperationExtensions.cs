namespace ZegoCallKit.Internal.Loops;

/// <summary>Turns the outcome of an engine call into the failure of an operation.</summary>
internal static class OperationExtensions
{
    /// <summary>Creates the exception of a command that the engine refused or that threw.</summary>
    public static ZegoException Refused(this Operation operation, CommandOutcome outcome) => outcome.Fault is null
        ? operation.Failed((ZegoErrorCode)outcome.Result.Code)
        : operation.Failed(ZegoErrorCode.None, "the engine threw an exception", outcome.Fault);
}
