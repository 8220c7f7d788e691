using ZegoCallKit.Audio;
using ZegoCallKit.Calls;
using ZegoCallKit.Checks;
using ZegoCallKit.Devices;
using ZegoCallKit.Effects;
using ZegoCallKit.Media;
using ZegoCallKit.MediaPlayers;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace ZegoCallKit;

/// <summary>Represents one engine with one user, from which rooms are entered. Created by <see cref="ZegoClient.CreateAsync"/>. All members can be called from any thread, including from observers. After the client is disposed, its methods, and those of its devices, effects, audio and quality, fail with <see cref="ObjectDisposedException"/>.</summary>
/// <remarks>
/// Keep a reference to the client while you use anything of it, and dispose it. A client that is garbage collected without being disposed is named in a warning; it is disposed then if it is in no
/// room, has no preview and is not signed in to calls, and otherwise stays as it is.
/// </remarks>
public interface IZegoClient : IAsyncDisposable
{
    /// <summary>Gets the engine's version.</summary>
    string EngineVersion { get; }

    /// <summary>Gets the failures that no operation could report: exceptions thrown by observers and sinks, late refusals, and faults of the engine. Completes when the client is disposed.</summary>
    IObservable<ClientFault> Faults { get; }

    /// <summary>Gets the service that calls other users and receives their calls.</summary>
    /// <exception cref="InvalidOperationException">Thrown on any use if <see cref="ZegoClientOptions.Calls"/> was not set.</exception>
    ICallService Calls { get; }

    /// <summary>Gets the effects applied to captured video and audio before they are previewed and sent.</summary>
    IEffects Effects { get; }

    /// <summary>
    /// Records what a channel captures (ZEGO: <c>start_recording_captured_data</c>). The recording ends automatically when nothing is captured any more, because preview and publication have stopped.
    /// </summary>
    /// <param name="path">The path of the file; an existing file is replaced, a pipe or a device is refused. Its suffix selects the format: <c>.mp4</c>, <c>.flv</c> or <c>.aac</c> on ZEGO's engine; <c>.y4m</c> or <c>.wav</c> on the in-memory engine, where a recording of both writes the <c>.wav</c> next to the <c>.y4m</c>.</param>
    /// <param name="options">What to record; <see langword="null"/> for audio and video of the main channel.</param>
    /// <param name="cancellationToken">Cancels the recording; what has already been written remains.</param>
    /// <returns>The recording, once the first frames of everything requested have arrived.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The channel captures nothing, is already being recorded, or the engine does not write this kind of file (1010002).</exception>
    /// <exception cref="ZegoTimeoutException">Something that was requested did not arrive within <see cref="ZegoTimeouts.Command"/>; the message says what is missing.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICaptureRecording> StartRecordingAsync(string path, CaptureRecordingOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a file to play it locally and into the call: hold music, a ringback tone, an announcement (ZEGO: <c>create_media_player</c>). It does not play until
    /// <see cref="IMediaPlayer.PlayAsync"/>. No login is required; leaving the last room stops a player, which can then be played again. At most ten players can be open.
    /// </summary>
    /// <param name="path">The path of the file: WAV, MP3 or MP4 among others on ZEGO's engine; WAV or Y4M on the in-memory engine, which takes the audio of a <c>.y4m</c> from the <c>.wav</c> next to it.</param>
    /// <param name="options">How to play it; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The player, once the file is open.</returns>
    /// <exception cref="ArgumentException">The path is empty, too long, a pipe or a device, or an option is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">There is no such file (1008006), the engine cannot play it (1008005), or ten players are open (1008030).</exception>
    /// <exception cref="ZegoTimeoutException">The file was not open within <see cref="ZegoTimeouts.Command"/>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IMediaPlayer> OpenMediaPlayerAsync(string path, MediaPlayerOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Returns the screens and windows that can be shared; see <see cref="VideoInput.Screen"/> (ZEGO: <c>get_screen_capture_sources</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The screens and windows that are available now.</returns>
    /// <exception cref="ZegoException">The engine cannot list screens and windows.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IReadOnlyList<ScreenSource>> GetScreensAsync(CancellationToken cancellationToken = default);

    /// <summary>Uploads the engine's own logs to ZEGO for its support team (ZEGO: <c>upload_log</c>).</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the logs have been sent.</returns>
    /// <exception cref="ZegoException">The last upload was less than a minute ago, or this upload failed.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task UploadLogsAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the microphones, speakers and cameras.</summary>
    IDevices Devices { get; }

    /// <summary>Gets the audio settings: echo cancellation, gain control, noise suppression, spectra and headphone monitoring.</summary>
    IAudio Audio { get; }

    /// <summary>Gets the measurements of traffic and performance, and checks to run before a call.</summary>
    IQuality Quality { get; }

    /// <summary>Gets the checks to run before a call: devices and network.</summary>
    IChecks Checks { get; }

    /// <summary>Logs in to a room (ZEGO: <c>login_room</c>).</summary>
    /// <param name="roomId">The id of the room, which is created when its first user logs in.</param>
    /// <param name="user">The user who logs in. A second login with the same id elsewhere ends this one.</param>
    /// <param name="options">The options of the login; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The connected room.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login was refused or failed; see its code. If the client is already in a room in single-room mode, the code is 1002001.</exception>
    /// <exception cref="ZegoTimeoutException">The login did not complete within <see cref="ZegoTimeouts.Login"/>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IRoom> LoginRoomAsync(RoomId roomId, RoomUser user, RoomOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts capturing camera and microphone without publishing (ZEGO: <c>start_preview</c>). No login is required.</summary>
    /// <param name="options">What to capture and where to show it; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The preview, which stops when disposed.</returns>
    /// <exception cref="ZegoException">The channel already has a preview, or the engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IPreview> StartPreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default);
}
