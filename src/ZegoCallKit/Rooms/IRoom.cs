using ZegoCallKit.Audio;
using ZegoCallKit.Collections;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Rooms;

/// <summary>A login to a room. Dispose it to log out; that stops all its publishing and playing first. All members may be called from any thread, also from inside observers.</summary>
public interface IRoom : IAsyncDisposable
{
    /// <summary>The room.</summary>
    RoomId Id { get; }

    /// <summary>Who is logged in.</summary>
    RoomUser LocalUser { get; }

    /// <summary>Where the login stands. Connection trouble is a value; after <see cref="RoomPhase.Ended"/> the observable completes.</summary>
    IObservableState<RoomState> State { get; }

    /// <summary>The other users; empty unless <see cref="RoomOptions.NotifyUsers"/>. Never the local user.</summary>
    IObservableSet<UserId, RoomUser> Users { get; }

    /// <summary>How many users the room holds, the local one included; 0 before the first report, then about every 30 s, inexact above 500.</summary>
    IObservableState<int> OnlineUserCount { get; }

    /// <summary>The streams that others publish. Never one's own.</summary>
    IObservableSet<StreamId, StreamInfo> Streams { get; }

    /// <summary>The room's extra info by key.</summary>
    IObservableSet<string, RoomExtraInfo> ExtraInfo { get; }

    /// <summary>What is being played, by itself or on request.</summary>
    IObservableSet<StreamId, IPlayback> Playbacks { get; }

    /// <summary>What is being published.</summary>
    IObservableSet<StreamId, IPublication> Publications { get; }

    /// <summary>Messages to and from the other users.</summary>
    IRoomMessages Messages { get; }

    /// <summary>How loud everybody is; a happening, not replayed.</summary>
    IObservable<SoundLevels> SoundLevels { get; }

    /// <summary>Who speaks, steadied as <see cref="RoomOptions.ActiveSpeaker"/> says; <see langword="null"/> for nobody. Needs sound levels: <see cref="ZegoClientOptions.SoundLevelInterval"/>.</summary>
    IObservableState<ActiveSpeaker?> ActiveSpeaker { get; }

    /// <summary>How good the networks of this and other users are, about every 2 s while publishing or playing.</summary>
    IObservableSet<UserId, NetworkQuality> NetworkQuality { get; }

    /// <summary>
    /// The login's token ends soon, about 30 s before; a happening. Whoever has no <see cref="ZegoClientOptions.TokenProvider"/> calls <see cref="RenewTokenAsync"/> then; a provider is
    /// asked by itself. A warning that comes before anybody has subscribed waits for him, up to 5 s. Completes when the login is over.
    /// </summary>
    IObservable<TokenWarning> TokenWarnings { get; }

    /// <summary>What is played by itself, and why something is not.</summary>
    IAutoPlay AutoPlay { get; }

    /// <summary>Completes, never fails, when the login is over.</summary>
    Task<RoomEnd> Completion { get; }

    /// <summary>Publishes a stream (ZEGO: <c>start_publishing_stream</c>).</summary>
    /// <param name="streamId">Its id, unique in the AppID: letters, digits, <c>-</c> and <c>_</c>, at most 255 bytes.</param>
    /// <param name="options">What and how; <see langword="null"/> for camera and microphone on the main channel.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The publication, publishing.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The channel is busy (1003023), the id is in use (1003028), the room is over (1000002), or the engine refused.</exception>
    /// <exception cref="ZegoTimeoutException">Not publishing within <see cref="ZegoTimeouts.Publish"/>.</exception>
    Task<IPublication> PublishAsync(StreamId streamId, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Plays a stream (ZEGO: <c>start_playing_stream</c>), whatever the policy says. A stream that plays already is handed over: the policy stops it no
    /// more, and <paramref name="options"/> are applied as far as they can be while playing. A stream that is not there yet is waited for.
    /// </summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="options">How; <see langword="null"/> for <see cref="RoomOptions.PlayOptionsFor"/> or the defaults.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The playback, playing.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The room is over (1000002), all places are taken by streams played on request (1004010), or playing failed.</exception>
    /// <exception cref="ZegoTimeoutException">Not playing within <see cref="ZegoTimeouts.Play"/>; nobody published it in the room (1004002), where that is why.</exception>
    Task<IPlayback> PlayAsync(StreamId streamId, PlayOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the login's token before it expires (ZEGO: <c>renew_token</c>). With a token provider this happens by itself.</summary>
    /// <param name="token">The new token, 1 to 2,047 bytes.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the engine has taken it; the server checks it later.</returns>
    /// <exception cref="ArgumentException">The token is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login is over (1000002), or the engine refused.</exception>
    Task RenewTokenAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>Sets one piece of the room's extra info for all users (ZEGO: <c>set_room_extra_info</c>).</summary>
    /// <param name="key">1 to 127 bytes of UTF-8.</param>
    /// <param name="value">At most 4,095 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">The key or the value is too short or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login is over (1000002), or the engine or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task SetExtraInfoAsync(string key, string value, CancellationToken cancellationToken = default);

    /// <summary>Logs out (ZEGO: <c>logout_room</c>): stops publishing and playing, then leaves. Repeated calls share one logout.</summary>
    /// <param name="cancellationToken">Stops waiting; the logout goes on.</param>
    /// <returns>Completes when the login is over.</returns>
    Task LogoutAsync(CancellationToken cancellationToken = default);
}
