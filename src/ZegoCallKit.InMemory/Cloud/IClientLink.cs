namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines how the cloud reaches one engine. What is sent while the user is disconnected is lost.</summary>
internal interface IClientLink
{
    /// <summary>Sends an action for the engine to run with its gate held.</summary>
    void ToClient(Action notify);

    /// <summary>Sends an action that may be lost.</summary>
    void ToClientUnreliably(Action notify);

    /// <summary>Loses the link: drops everything in transit and notifies the engine, which notices by itself.</summary>
    void Lose();

    /// <summary>Restores the link and notifies the engine, which notices by itself.</summary>
    void Restore();

    /// <summary>Notifies the engine of the current network conditions of its user.</summary>
    void ReportNetwork(CloudUser user);
}
