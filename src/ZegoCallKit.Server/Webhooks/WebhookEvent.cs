namespace ZegoCallKit.Server.Webhooks;

/// <summary>Represents something that ZEGO reports to your server. ZEGO delivers events at least once, in any order, and may lose one: treat them as hints, and ask <see cref="Api.IServerApi"/> where it matters.</summary>
public abstract record WebhookEvent
{
    private protected WebhookEvent()
    {
    }

    /// <summary>Gets ZEGO's name of the event, such as <c>room_create</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the AppID of the event.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets when ZEGO sent the event, in seconds.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Gets everything that ZEGO sent as text, by ZEGO's names, without the signature. Lists and objects are JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
