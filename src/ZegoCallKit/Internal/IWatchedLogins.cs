namespace ZegoCallKit.Internal;

/// <summary>The logins that depend on an engine, for whoever watches whether it still works. Used in the state loop.</summary>
internal interface IWatchedLogins
{
    /// <summary>Gets for how long the login that has been reconnecting longest has been at it.</summary>
    TimeSpan LongestReconnect { get; }

    /// <summary>Gets whether a stream is in flight, so that a working engine reports regularly.</summary>
    bool ExpectReports { get; }

    /// <summary>Ends all logins on an engine that cannot be relied on.</summary>
    void OnEngineFailed();
}
