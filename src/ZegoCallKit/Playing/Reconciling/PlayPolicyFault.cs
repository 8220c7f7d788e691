namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents an exception thrown by the program's predicate or priority function.</summary>
/// <param name="StreamId">The stream that the function was called for, which is not played.</param>
/// <param name="Fault">The exception.</param>
internal sealed record PlayPolicyFault(StreamId StreamId, Exception Fault);
