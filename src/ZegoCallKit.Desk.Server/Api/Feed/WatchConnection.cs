using System.Net.WebSockets;
using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.Desk.Server.Api.Feed;

/// <summary>Represents a watcher, which plays streams without being a user.</summary>
internal sealed class WatchConnection : IWireReceiver
{
    private readonly DeskHub _hub;
    private readonly WireConnection _connection;
    private readonly RateMeter _texts;
    private readonly ParticipantTable<WatchedRelay> _plays = new();
    private bool _isOver;

    public WatchConnection(DeskHub hub, WebSocket socket)
    {
        _hub = hub;
        _texts = new RateMeter(TimeProvider.System, hub.Options.MessagesPerSecond);
        var outbox = new Outbox(hub.Options.MaxWaitingBytes);
        _connection = new WireConnection(socket, outbox, this, WireProtocol.MaxTextBytes, static end => WireTexts.Write(new DeskTexts.Error((int)(end.Close ?? WireClose.Normal), end.Reason)));
        Target = new MediaTarget(hub.Clock) { Outbox = outbox };
    }

    public MediaBufferPool Buffers { get; } = new();

    public int MaxVideoBytes => 0;

    public MediaTarget Target { get; }

    public async Task<WireEnd> RunAsync()
    {
        try
        {
            return await _connection.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            _hub.Cloud.Post(Close);
        }
    }

    public void Stop(WireClose close, string reason) => _connection.Stop(close, reason);

    public void Send(DeskText text)
    {
        if (!_connection.Outbox.TryAdd(WireTexts.Write(text)))
        {
            Stop(WireClose.TooSlow, "The watcher reads too slowly: too many messages wait for it.");
        }
    }

    /// <summary>Called on the cloud's loop when a stream was published.</summary>
    public void OnPublished(PublishTicket stream)
    {
        foreach (var play in _plays.All.Where(play => play.StreamId == stream.StreamId))
        {
            play.Open(stream.Published);
        }
    }

    /// <summary>Called on the cloud's loop when a stream has ended.</summary>
    public void OnUnpublished(PublishTicket stream)
    {
        foreach (var play in _plays.All.Where(play => play.StreamId == stream.StreamId))
        {
            play.Close();
            Send(new DeskTexts.PlayEnded(play.Handle));
        }
    }

    public void OnText(ReadOnlySpan<byte> utf8)
    {
        if (!_texts.TryTake(1))
        {
            throw new WireFaultException(WireClose.TooMany, "The watcher sends too many texts per second.");
        }

        var text = WireTexts.ReadParticipant(utf8);
        if (text is not (ParticipantTexts.Play or ParticipantTexts.Want or ParticipantTexts.StopPlay))
        {
            throw new WireFaultException(WireClose.NotNow, "A watcher sends play, want and stopPlay only.");
        }

        _hub.Cloud.Post(() => Handle(text));
    }

    public void OnHeader(in MediaHeader header) => throw new WireFaultException(WireClose.NotNow, "A watcher sends no media.");

    public void OnFrame(in MediaHeader header, MediaBuffer buffer)
    {
    }

    public void OnSei(in MediaHeader header, byte[] data)
    {
    }

    private void Handle(ParticipantText text)
    {
        switch (text)
        {
            case ParticipantTexts.Play play when !_isOver && play.Handle > 0 && !_plays.WasUsed(play.Handle):
                Play(play);
                break;
            case ParticipantTexts.Want want when _plays.Find(want.Play) is { } play:
                play.Want(want.NoVideo, want.NoAudio);
                break;
            case ParticipantTexts.StopPlay stop when _plays.Find(stop.Play) is { } play:
                play.Close();
                _plays.Remove(stop.Play);
                break;
        }
    }

    private void Play(ParticipantTexts.Play text)
    {
        if (_plays.Count >= _hub.Options.MaxPlays)
        {
            Stop(WireClose.NotNow, $"A watcher may play {_hub.Options.MaxPlays} streams.");
            return;
        }

        if (IdRules.CheckStreamId(text.StreamId) != ZegoErrorCode.None)
        {
            Stop(WireClose.BadText, "The id of a stream to play is not valid.");
            return;
        }

        var play = new WatchedRelay(this, text);
        _plays.Add(text.Handle, play);
        if (_hub.Cloud.Streams.Find(text.StreamId) is { } stream)
        {
            play.Open(stream.Published);
        }
    }

    private void Close()
    {
        _isOver = true;
        foreach (var play in _plays.All)
        {
            play.Close();
        }
    }
}
