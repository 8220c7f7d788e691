namespace ZegoCallKit.Calls.Machine;

/// <summary>What kind of mistake a refused command is.</summary>
internal enum CallRefusalKind
{
    /// <summary>Not in this phase of the call, or never on this call.</summary>
    State,

    /// <summary>An argument does not fit the call.</summary>
    Argument,

    /// <summary>The call is over: nobody's mistake.</summary>
    Over,
}
