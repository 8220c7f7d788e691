using ZegoCallKit.Signaling.Push.Sending;
using ZegoCallKit.Signaling.Push.WebPush;

namespace ZegoCallKit.Signaling.Push;

/// <summary>Represents how browsers are woken (Web Push: RFC 8030, 8291 and 8292).</summary>
public sealed record WebPushOptions
{
    /// <summary>Gets the key that browsers have subscribed with.</summary>
    public required VapidKey Key { get; init; }

    /// <summary>Gets whom push services write to if there is a problem: <c>mailto:</c> or <c>https:</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>
    /// Gets the hosts of push services that messages are sent to, by default those of Google, Mozilla, Microsoft and Apple. <c>*.example.org</c> stands for all hosts below a domain. Browsers name the address of their subscription:
    /// what is not listed here is never contacted.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } =
        ["fcm.googleapis.com", "updates.push.services.mozilla.com", "*.push.services.mozilla.com", "*.notify.windows.com", "web.push.apple.com", "*.push.apple.com"];

    /// <summary>Gets how many messages may wait to be sent: 1 to 100,000, by default 1,000. More are not taken.</summary>
    public int MaxPending { get; init; } = 1_000;

    /// <summary>Gets how many messages are under way at once: 1 to 256, by default 32.</summary>
    public int MaxParallel { get; init; } = 32;

    /// <summary>Returns a text without keys.</summary>
    /// <returns>The subject.</returns>
    public override string ToString() => $"{nameof(WebPushOptions)} {Subject}";

    internal void Validate(string parameter)
    {
        OptionGuard.Check(Key is not null, parameter, nameof(Key), "must be set");
        OptionGuard.Check(
            Uri.TryCreate(Subject, UriKind.Absolute, out var subject) && (subject.Scheme == Uri.UriSchemeMailto || subject.Scheme == Uri.UriSchemeHttps), parameter, nameof(Subject), "must begin with mailto: or https:");
        OptionGuard.Check(AllowedHosts is { Count: > 0 } && AllowedHosts.All(PushHosts.IsPattern), parameter, nameof(AllowedHosts), "must contain names of hosts, or *. and a domain of at least two labels");
        PushLimits.Queue(MaxPending, MaxParallel, parameter);
    }
}
