namespace ZegoCallKit.Server.Webhooks;

/// <summary>Specifies whether an event may be handled.</summary>
public enum WebhookClaim
{
    /// <summary>The event has not been handled; the caller handles it now.</summary>
    Granted = 0,

    /// <summary>The event is being handled.</summary>
    Taken = 1,

    /// <summary>The event was handled.</summary>
    Done = 2,
}
