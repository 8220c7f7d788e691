using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk.Server.Api.Feed;

/// <summary>Represents a stream that a watcher plays or waits for. Used on the cloud's loop, except for the frames.</summary>
internal sealed class WatchedRelay : IRelayReceiver
{
    private readonly WatchConnection _watcher;
    private RelayRoute? _route;
    private volatile bool _noVideo;
    private volatile bool _noAudio;

    public WatchedRelay(WatchConnection watcher, ParticipantTexts.Play text)
    {
        _watcher = watcher;
        Handle = text.Handle;
        StreamId = text.StreamId;
        Want(text.NoVideo, text.NoAudio);
    }

    public uint Handle { get; }

    public string StreamId { get; }

    public MediaTarget Target => _watcher.Target;

    public void Open(PublishedStream stream)
    {
        Close();
        _route = new RelayRoute(stream, this);
        _route.Open();
    }

    public void Close()
    {
        _route?.Close();
        _route = null;
    }

    public void Want(bool noVideo, bool noAudio)
    {
        _noVideo = noVideo;
        _noAudio = noAudio;
    }

    public bool TryPass(MediaKind kind, out long delay)
    {
        delay = 0;
        return !(kind == MediaKind.Audio ? _noAudio : _noVideo);
    }

    public void OnPlaying(PublishedStream stream, WireSource source) =>
        _watcher.Send(new DeskTexts.Playing(Handle, stream.User.Id, stream.User.Name, stream.Channel, source));

    public void OnSourceChanged(WireSource source) => _watcher.Send(DeskTexts.SourceChanged.Of(Handle, source));
}
