namespace ZegoCallKit.Calls.Machine;

/// <summary>Specifies the kind of a refusal.</summary>
internal enum CallRefusalKind
{
    /// <summary>The command is not allowed in this phase of the call, or for this call at all.</summary>
    State,

    /// <summary>An argument does not fit the call.</summary>
    Argument,

    /// <summary>The call is over, which is not the caller's mistake.</summary>
    Over,
}
