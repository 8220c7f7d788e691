namespace ZegoCallKit.Server.Webhooks;

/// <summary>Specifies what became of a webhook.</summary>
public enum WebhookOutcome
{
    /// <summary>The event was handled. Answer with 200.</summary>
    Handled = 0,

    /// <summary>The event had been handled before. Answer with 200, so that ZEGO does not send it again.</summary>
    Duplicate = 1,

    /// <summary>The event is being handled at this moment. Answer with 503: ZEGO sends it again, and learns then whether that went well.</summary>
    InProgress = 2,

    /// <summary>The body is not one of ZEGO's events. Answer with 400.</summary>
    Malformed = 3,

    /// <summary>The signature or the AppID is wrong. Answer with 401.</summary>
    Forged = 4,

    /// <summary>The time of the event is too far from the clock. Answer with 401.</summary>
    Expired = 5,
}
