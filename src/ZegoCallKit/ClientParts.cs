using ZegoCallKit.Audio;
using ZegoCallKit.Checks;
using ZegoCallKit.Devices;
using ZegoCallKit.Effects;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Media;
using ZegoCallKit.MediaPlayers;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace ZegoCallKit;

/// <summary>
/// Creates the parts of a client and connects each with the parts it works with. Created before the engine starts, because each part subscribes to the engine's events when it
/// is created. Two orders matter: the watchdog receives a report before any other part acts on it, and sound levels reach the rooms before the client's own checks.
/// </summary>
internal sealed class ClientParts
{
    public ClientParts(ClientCore core, LoginRules rules, bool measuresLevels, VideoPixelFormat sinkFormat, IReadOnlyCollection<PublishChannel> processedVideo)
    {
        var watchdog = new EngineWatchdog(core);
        Devices = new LocalDevices(core);
        Audio = new LocalAudio(core);
        var snapshots = new CapturedSnapshots(core);
        Publications = new PublicationTable(core, Devices, snapshots);
        Previews = new PreviewTable(core, snapshots);
        Screens = new ScreenSources(core);
        Playbacks = new PlaybackTable(core);
        Rooms = new RoomTable(core, rules, watchdog, Publications, Previews, Playbacks);
        Quality = new ClientQuality(core);
        Checks = new ClientChecks(core, Devices, Previews, measuresLevels);
        Recordings = new CaptureRecordings(core, Publications, Previews);
        MediaPlayers = new MediaPlayerTable(core, sinkFormat);
        var mediaEngine = new MediaEngine(core, () => Playbacks.Any || MediaPlayers.Any || Enum.GetValues<PublishChannel>().Any(Captures));
        Effects = new ClientEffects(core, Captures, mediaEngine, processedVideo);
        Logs = new LogUpload(core);
    }

    public LocalDevices Devices { get; }

    public LocalAudio Audio { get; }

    public PublicationTable Publications { get; }

    public PreviewTable Previews { get; }

    public ScreenSources Screens { get; }

    public PlaybackTable Playbacks { get; }

    public RoomTable Rooms { get; }

    public ClientQuality Quality { get; }

    public ClientChecks Checks { get; }

    public CaptureRecordings Recordings { get; }

    public MediaPlayerTable MediaPlayers { get; }

    public ClientEffects Effects { get; }

    public LogUpload Logs { get; }

    /// <summary>Gets whether nothing is under way: no login, preview, publication, media player or check. Used in the state loop.</summary>
    public bool IsIdle => Rooms.IsEmpty && !Checks.IsBusy && !MediaPlayers.Any && !Enum.GetValues<PublishChannel>().Any(Captures);

    private bool Captures(PublishChannel channel) => Previews.IsBusy(channel) || Publications.IsBusy(channel);

    /// <summary>Ends everything that uses the engine, which is about to be destroyed. Runs in the state loop.</summary>
    public void End(ClientCore core)
    {
        Previews.StopAll(new ObjectDisposedException(nameof(ZegoClient)));
        core.Close();
        Rooms.LogoutAll();
        Recordings.EndAll();
        MediaPlayers.EndAll();
        core.Open.FailAll(ClientCore.Closed);
        Effects.End();
        Checks.End();
        Quality.End();
        Devices.End();
        Audio.End();
    }
}
