namespace ZegoCallKit.Playing.Reconciling;

/// <summary>The program's predicate or priority threw.</summary>
/// <param name="StreamId">The stream it was asked about, which is not played.</param>
/// <param name="Fault">What it threw.</param>
internal sealed record PlayPolicyFault(StreamId StreamId, Exception Fault);
