using ZegoCallKit.Audio;
using ZegoCallKit.Calls;
using ZegoCallKit.Checks;
using ZegoCallKit.Devices;
using ZegoCallKit.Effects;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace ZegoCallKit;

/// <summary>One engine with one user: the way into rooms. Made by <see cref="ZegoClient.CreateAsync"/>. All members may be called from any thread, also from inside observers. Once it is disposed its verbs, and those of its devices, effects, audio and quality, fail with <see cref="ObjectDisposedException"/>.</summary>
public interface IZegoClient : IAsyncDisposable
{
    /// <summary>The engine's version.</summary>
    string EngineVersion { get; }

    /// <summary>What went wrong without an operation to report it to: observers and sinks that threw, late refusals, faults of the engine. Completes when the client is disposed.</summary>
    IObservable<ClientFault> Faults { get; }

    /// <summary>Rings other users and is rung by them.</summary>
    /// <exception cref="InvalidOperationException">On any use, when <see cref="ZegoClientOptions.Calls"/> was not given.</exception>
    ICallService Calls { get; }

    /// <summary>What happens to captured pictures and sound before they are previewed and sent.</summary>
    IEffects Effects { get; }

    /// <summary>
    /// Records what a channel captures (ZEGO: <c>start_recording_captured_data</c>). It ends by itself when nothing captures any more: preview and publication stopped.
    /// </summary>
    /// <param name="path">The file; an existing one is replaced. Its suffix chooses the format: <c>.mp4</c>, <c>.flv</c> or <c>.aac</c> on ZEGO's engine; in memory <c>.y4m</c> or <c>.wav</c>, for both with the <c>.wav</c> beside the <c>.y4m</c>.</param>
    /// <param name="options">What to record; <see langword="null"/> for sound and pictures of the main channel.</param>
    /// <param name="cancellationToken">Gives it up; what has been written stays.</param>
    /// <returns>The recording, when the first frames of all that is asked for are in.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The channel captures nothing, is being recorded, or the engine does not write such files (1010002).</exception>
    /// <exception cref="ZegoTimeoutException">Not all that is asked for came within <see cref="ZegoTimeouts.Command"/>; it says what was missing.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICaptureRecording> StartRecordingAsync(string path, CaptureRecordingOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>The screens and windows that can be shared; see <see cref="VideoInput.Screen"/> (ZEGO: <c>get_screen_capture_sources</c>).</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Those there are now.</returns>
    /// <exception cref="ZegoException">The engine cannot list them.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IReadOnlyList<ScreenSource>> GetScreensAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends the engine's own logs to ZEGO, for its support (ZEGO: <c>upload_log</c>).</summary>
    /// <param name="cancellationToken">Stops waiting; the upload goes on.</param>
    /// <returns>Completes when they have been sent.</returns>
    /// <exception cref="ZegoException">The last upload is less than a minute ago, or this one failed.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task UploadLogsAsync(CancellationToken cancellationToken = default);

    /// <summary>Microphones, speakers and cameras.</summary>
    IDevices Devices { get; }

    /// <summary>Echo cancellation, gain control, noise suppression, spectra, hearing oneself.</summary>
    IAudio Audio { get; }

    /// <summary>Traffic, performance, and checks before a call.</summary>
    IQuality Quality { get; }

    /// <summary>Gets the checks to run before a call: devices and network.</summary>
    IChecks Checks { get; }

    /// <summary>Logs in to a room (ZEGO: <c>login_room</c>).</summary>
    /// <param name="roomId">The room; it comes into being with its first user.</param>
    /// <param name="user">Who logs in. A second login with the same id elsewhere ends this one.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Gives the login up, as if it had never been called.</param>
    /// <returns>The room, connected.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The login was refused or failed; see its code. Already in a room (one-room mode): 1002001.</exception>
    /// <exception cref="ZegoTimeoutException">No answer within <see cref="ZegoTimeouts.Login"/>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IRoom> LoginRoomAsync(RoomId roomId, RoomUser user, RoomOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Captures camera and microphone without publishing (ZEGO: <c>start_preview</c>). No login is needed.</summary>
    /// <param name="options">What and where; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The preview; dispose it to stop.</returns>
    /// <exception cref="ZegoException">The channel previews already, or the engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IPreview> StartPreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default);
}
