namespace ZegoCallKit.Server.Webhooks;

/// <summary>Specifies whether an event may be handled.</summary>
public enum WebhookClaim
{
    /// <summary>Nobody has handled it: the caller does it now.</summary>
    Granted = 0,

    /// <summary>It is being handled.</summary>
    Taken = 1,

    /// <summary>It was handled.</summary>
    Done = 2,
}
