using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing;

/// <summary>What one login plays. Used in the state loop.</summary>
internal sealed class LoginPlaybacks(ClientCore core, LoginScope login, TimeSpan stallAfter)
{
    public LoginScope Login => login;

    /// <summary>Gets how long a stream may bring nothing before it counts as stalled.</summary>
    public TimeSpan StallAfter => stallAfter;

    /// <summary>Gets the streams that play, or are being tried again.</summary>
    public SetBroadcaster<StreamId, IPlayback> Running { get; } = new(core.Delivery, "playbacks");

    public bool IsPlaying(StreamId id) => Running.Current.Items.ContainsKey(id);
}
