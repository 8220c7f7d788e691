namespace ZegoCallKit.Calls.Machine;

/// <summary>Why a command is not allowed.</summary>
/// <param name="Kind">What to throw.</param>
/// <param name="Text">The sentence to say, without its full stop.</param>
/// <param name="End">How the call ended, if it is over and remembered.</param>
internal sealed record CallRefusal(CallRefusalKind Kind, string Text, CallEnd? End = null);
