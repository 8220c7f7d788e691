namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>Represents the logins that depend on an engine, for the watchdog of that engine. Used in the state loop.</summary>
internal interface IWatchedLogins
{
    /// <summary>Gets how long the login that has been reconnecting longest has been reconnecting.</summary>
    TimeSpan LongestReconnect { get; }

    /// <summary>Gets whether a stream is in flight, so that a working engine reports regularly.</summary>
    bool ExpectReports { get; }

    /// <summary>Ends all logins on an engine that cannot be relied on.</summary>
    void OnEngineFailed();
}
