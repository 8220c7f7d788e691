using ZegoCallKit.Audio;
using ZegoCallKit.Collections;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Represents a login to a room. Dispose it to log out, which first stops all its publishing and playing. All members can be called from any thread,
/// including from inside observers.
/// </summary>
public interface IRoom : IAsyncDisposable
{
    /// <summary>Gets the id of the room.</summary>
    RoomId Id { get; }

    /// <summary>Gets the user who is logged in.</summary>
    RoomUser LocalUser { get; }

    /// <summary>Gets the state of the login. Connection trouble is reported as a value; the observable completes after <see cref="RoomPhase.Ended"/>.</summary>
    IObservableState<RoomState> State { get; }

    /// <summary>Gets the other users in the room, never the local user. The set is empty unless <see cref="RoomOptions.NotifyUsers"/> is set.</summary>
    IObservableSet<UserId, RoomUser> Users { get; }

    /// <summary>
    /// Gets everything that is known about each user in the room, the local user included, as one set: name, streams, camera, microphone, sound level, quality. A participant is replaced whenever
    /// something of it changes; sound levels change with each measurement (<see cref="ZegoClientOptions.SoundLevelInterval"/>). Participants are up to date before observers of the room are
    /// called. Without <see cref="RoomOptions.NotifyUsers"/>, only the local user and users who publish are listed. The local user is listed while the login lasts, from when it has succeeded.
    /// Sound levels and who speaks are measured from the first time that this property is read, so that a program that does not need them does not pay for them.
    /// </summary>
    IObservableSet<UserId, Participant> Participants { get; }

    /// <summary>
    /// Gets the number of users in the room, including the local user: 0 before the first report, then updated about every 30 s, and approximate above 500.
    /// </summary>
    IObservableState<int> OnlineUserCount { get; }

    /// <summary>Gets the streams that the other users publish, never the local user's own.</summary>
    IObservableSet<StreamId, StreamInfo> Streams { get; }

    /// <summary>Gets the room's extra info by key.</summary>
    IObservableSet<string, RoomExtraInfo> ExtraInfo { get; }

    /// <summary>Gets the streams that are being played, automatically or on request.</summary>
    IObservableSet<StreamId, IPlayback> Playbacks { get; }

    /// <summary>Gets the streams that are being published.</summary>
    IObservableSet<StreamId, IPublication> Publications { get; }

    /// <summary>Gets the messages to and from the other users.</summary>
    IRoomMessages Messages { get; }

    /// <summary>Raised with the sound levels of the local microphone and of the played streams; not replayed.</summary>
    IObservable<SoundLevels> SoundLevels { get; }

    /// <summary>
    /// Gets the active speaker, debounced by <see cref="RoomOptions.ActiveSpeaker"/>; <see langword="null"/> when no user speaks. Requires sound levels:
    /// <see cref="ZegoClientOptions.SoundLevelInterval"/>. Determined from the first time that this property is read.
    /// </summary>
    IObservableState<ActiveSpeaker?> ActiveSpeaker { get; }

    /// <summary>Gets the network quality of the local user and of the other users, updated about every 2 s while publishing or playing.</summary>
    IObservableSet<UserId, NetworkQuality> NetworkQuality { get; }

    /// <summary>
    /// Raised about 30 s before the login's token expires. Without a <see cref="ZegoClientOptions.TokenProvider"/>, call <see cref="RenewTokenAsync"/> then;
    /// a token provider is asked automatically. A warning that is raised before anything has subscribed is kept for up to 5 s. Completes when the login has
    /// ended.
    /// </summary>
    IObservable<TokenWarning> TokenWarnings { get; }

    /// <summary>Gets the automatic playing of the room, which also explains why a stream is not played.</summary>
    IAutoPlay AutoPlay { get; }

    /// <summary>Gets a task that completes when the login has ended and observers of <see cref="State"/> have been told so, which slow ones can delay by 0.2 s at most; it never fails.</summary>
    Task<RoomEnd> Completion { get; }

    /// <summary>
    /// Starts publishing a stream under an id that is created for it: the user's id, as far as stream ids allow its characters, and a random part, so that it is unique in the AppID.
    /// <see cref="IPublication.StreamId"/> returns the id.
    /// </summary>
    /// <param name="options">What to publish and how; <see langword="null"/> for the camera and the microphone on the main channel.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The publication, which is publishing.</returns>
    /// <exception cref="ArgumentException">An option is not valid; nothing was sent.</exception>
    /// <exception cref="ZegoException">The channel is busy (1003023), the login has ended (1000002), or the engine refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">Publishing did not start within <see cref="ZegoTimeouts.Publish"/>.</exception>
    Task<IPublication> PublishAsync(PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts publishing a stream (ZEGO: <c>start_publishing_stream</c>).</summary>
    /// <param name="streamId">The id of the stream, unique in the AppID: letters, digits, <c>-</c> and <c>_</c>, at most 255 bytes.</param>
    /// <param name="options">What to publish and how; <see langword="null"/> for the camera and the microphone on the main channel.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The publication, which is publishing.</returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="ZegoException">
    /// The channel is busy (1003023), the id is in use (1003028), the engine has no encoder for the codec (1003080), the login has ended (1000002), or the
    /// engine refused the command.
    /// </exception>
    /// <exception cref="ZegoTimeoutException">Publishing did not start within <see cref="ZegoTimeouts.Publish"/>.</exception>
    Task<IPublication> PublishAsync(StreamId streamId, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Starts playing a stream (ZEGO: <c>start_playing_stream</c>), whatever the policy says. If the stream is already playing, the caller takes it over: the
    /// policy no longer stops it, and <paramref name="options"/> are applied as far as they can be while playing. If the stream does not exist yet, the
    /// method waits for it.
    /// </summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="options">How to play the stream; <see langword="null"/> for <see cref="RoomOptions.PlayOptionsFor"/> or the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The playback, which is playing.</returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002), every slot is taken by a stream that was requested (1004010), or playing failed.</exception>
    /// <exception cref="ZegoTimeoutException">
    /// Playing did not start within <see cref="ZegoTimeouts.Play"/>; the code is 1004002 if the stream was not published in the room.
    /// </exception>
    Task<IPlayback> PlayAsync(StreamId streamId, PlayOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stops or resumes receiving the audio of all streams in the room, including those that are played later. Each playback keeps its own setting, which
    /// applies again afterwards.
    /// </summary>
    /// <param name="mute"><see langword="true"/> to stop receiving audio; <see langword="false"/> to resume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect; <see cref="RoomState.IsAllAudioMuted"/> reports it.</returns>
    /// <exception cref="ZegoException">The login has ended (1000002), or the engine refused the command.</exception>
    Task SetAllAudioMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stops or resumes receiving the video of all streams in the room, including those that are played later, for example while the program is in the
    /// background. The last frames stay visible. Each playback keeps its own setting, which applies again afterwards.
    /// </summary>
    /// <param name="mute"><see langword="true"/> to stop receiving video; <see langword="false"/> to resume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect; <see cref="RoomState.IsAllVideoMuted"/> reports it.</returns>
    /// <exception cref="ZegoException">The login has ended (1000002), or the engine refused the command.</exception>
    Task SetAllVideoMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>
    /// Leaves this room and enters another in one step, as the same user (ZEGO: <c>switch_room</c>). Publishing and playing stop, previews continue, and this
    /// room ends with <see cref="RoomEndReason.Switched"/>. If the token provider fails, this room is kept; later failures leave the client in neither room.
    /// </summary>
    /// <param name="roomId">The id of the next room.</param>
    /// <param name="options">The options of the next login; <see langword="null"/> for the defaults. Without a token provider, a room that was entered with a token requires a token for the next one.</param>
    /// <param name="cancellationToken">Cancels the switch. Once the switch has begun, the client is then in neither room.</param>
    /// <returns>The next room, which is connected.</returns>
    /// <exception cref="ArgumentException">An argument is not valid, or the token is missing; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002), the client is in the next room already (1002064), or the next login was refused or failed; see its code.</exception>
    /// <exception cref="ZegoTimeoutException">The next login did not complete within <see cref="ZegoTimeouts.Login"/>.</exception>
    Task<IRoom> SwitchAsync(RoomId roomId, RoomOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the login's token before it expires (ZEGO: <c>renew_token</c>). A token provider does this automatically.</summary>
    /// <param name="token">The new token: 1 to 2,047 bytes.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has accepted the token; the server checks it later.</returns>
    /// <exception cref="ArgumentException">The token is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002), or the engine refused the command.</exception>
    Task RenewTokenAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>Sets the value of one key of the room's extra info for all users (ZEGO: <c>set_room_extra_info</c>).</summary>
    /// <param name="key">The key: 1 to 127 bytes of UTF-8.</param>
    /// <param name="value">The value: at most 4,095 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has accepted the value.</returns>
    /// <exception cref="ArgumentException">The key is empty or too long, or the value is too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002), or the engine or the server refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/>.</exception>
    Task SetExtraInfoAsync(string key, string value, CancellationToken cancellationToken = default);

    /// <summary>
    /// Starts recording all participants of the room into one WAV file and, on request, their video as tiles into a Y4M file: the streams that are played, now and later, and what the local user publishes from the
    /// microphone or the program on the main channel. Audio is placed at the time when it was played; gaps are filled with silence. Streams that are not played are not recorded.
    /// </summary>
    /// <param name="path">The WAV file, with the extension <c>.wav</c>; an existing one is replaced.</param>
    /// <param name="options">What to record; <see langword="null"/> for one channel with all participants, without video.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The recording, which has started. Dispose it to stop; it also ends with the login.</returns>
    /// <exception cref="ArgumentException">The path or an option is not valid; no file was created.</exception>
    /// <exception cref="IOException">A file cannot be created, or another recording or program has it open.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be created.</exception>
    /// <exception cref="ZegoException">The login has ended (1000002).</exception>
    Task<IMixedRecording> StartMixedRecordingAsync(string path, MixedRecordingOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Logs out (ZEGO: <c>logout_room</c>): stops publishing and playing, then leaves the room. Repeated calls share one logout.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the login has ended.</returns>
    Task LogoutAsync(CancellationToken cancellationToken = default);
}
