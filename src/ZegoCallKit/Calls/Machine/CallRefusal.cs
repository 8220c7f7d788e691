namespace ZegoCallKit.Calls.Machine;

/// <summary>Describes why a command is not allowed.</summary>
/// <param name="Kind">The kind of the refusal, which decides the exception to throw.</param>
/// <param name="Text">The message, without its final period.</param>
/// <param name="End">How the call ended, if it is over and still remembered.</param>
internal sealed record CallRefusal(CallRefusalKind Kind, string Text, CallEnd? End = null);
