using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls.InCall;

/// <summary>
/// Shows whose camera and microphone are on, and asks other members to turn theirs off or to leave, in the format of ZEGO's kits: the media states of others are read from
/// their stream's extra info, requests are custom commands. They end with the room. All members may be called from any thread, also from inside observers.
/// </summary>
public interface IRoomControls
{
    /// <summary>Gets the media state that this user announces; <see langword="null"/> while nothing is published.</summary>
    IObservableState<MemberMedia?> Local { get; }

    /// <summary>Gets the media state that each other member announces; members who publish nothing are not included.</summary>
    IObservableSet<UserId, MemberMedia> Members { get; }

    /// <summary>Gets the requests of other users to this user, each after it was carried out or refused. Not replayed to later subscribers.</summary>
    IObservable<ControlOutcome> Requests { get; }

    /// <summary>Starts or stops sending audio (ZEGO: <c>mute_publish_stream_audio</c>), and notifies the others.</summary>
    /// <param name="isOn">Whether to send it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect; the others are notified soon after. In a call that is about to publish, it is in effect from the first frame on.</returns>
    /// <exception cref="InvalidOperationException">Nothing is published on the channel, and no call is about to.</exception>
    /// <exception cref="ZegoException">Publishing is over, or the engine refused.</exception>
    Task SetMicrophoneEnabledAsync(bool isOn, CancellationToken cancellationToken = default);

    /// <summary>Starts or stops sending video (ZEGO: <c>mute_publish_stream_video</c>), and notifies the others.</summary>
    /// <param name="isOn">Whether to send them.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect; the others are notified soon after. In a call that is about to publish, it is in effect from the first frame on.</returns>
    /// <exception cref="InvalidOperationException">Nothing is published on the channel and no call is about to, or the stream has no video.</exception>
    /// <exception cref="ZegoException">Publishing is over, or the engine refused.</exception>
    Task SetCameraEnabledAsync(bool isOn, CancellationToken cancellationToken = default);

    /// <summary>Asks another member for something (ZEGO: <c>send_custom_command</c>). The other member's program decides whether to comply.</summary>
    /// <remarks>A request to a user who is not in the room has no effect and does not fail, because only the server knows for certain who is in the room.</remarks>
    /// <param name="member">The member, who must be in the room.</param>
    /// <param name="action">What the member is asked to do.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has received the request, not when the member has.</returns>
    /// <exception cref="ArgumentException">The member is this user, or the action is not a defined value.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), the room is over (1000002), or the server refused.</exception>
    Task AskAsync(UserId member, ControlAction action, CancellationToken cancellationToken = default);
}
