using System.Net.WebSockets;
using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents one connection of a participant: checks rates, posts texts to the cloud's loop, and passes frames to the publications.</summary>
internal sealed class ParticipantConnection : IWireReceiver
{
    private readonly DeskHub _hub;
    private readonly WireConnection _connection;
    private readonly RateMeter _texts;
    private readonly RateMeter _frames;
    private readonly RateMeter _bytes;
    private volatile ParticipantSession? _session;
    private bool _hasHello;
    private long _handled;

    public ParticipantConnection(DeskHub hub, WebSocket socket)
    {
        _hub = hub;
        var options = hub.Options;
        _texts = new RateMeter(hub.Time, options.MessagesPerSecond);
        _frames = new RateMeter(hub.Time, options.FramesPerSecond);
        _bytes = new RateMeter(hub.Time, options.MediaBytesPerSecond);
        _connection = new WireConnection(socket, new Outbox(options.MaxWaitingBytes), this, WireProtocol.MaxTextBytes, static end => WireTexts.Write(new DeskTexts.Error((int)(end.Close ?? WireClose.Normal), end.Reason)));
    }

    public MediaBufferPool Buffers { get; } = new();

    public int MaxVideoBytes => _hub.Options.MaxVideoBytes;

    public Outbox Outbox => _connection.Outbox;

    /// <summary>Gets the user as whom the participant is logged in, if any.</summary>
    public string? UserId => _session?.Account?.Id;

    /// <summary>Gets the number of received messages that have been processed.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>Gets or sets whether the participant said goodbye. Used on the cloud's loop.</summary>
    public bool SaidBye { get; set; }

    /// <summary>Runs until the connection has ended.</summary>
    public async Task<WireEnd> RunAsync()
    {
        // A connection that does not say hello is closed.
        await using var patience = _hub.Time.CreateOwnTimer(
            static it => ((ParticipantConnection)it!).OnHelloOverdue(),
            this,
            WireProtocol.HelloTimeout,
            Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        try
        {
            return await _connection.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            Buffers.Clear();
        }
    }

    public void Stop(WireClose close, string reason) => _connection.Stop(close, reason);

    public void Abort() => _connection.Abort();

    /// <summary>Sends a text. A participant that does not read its texts is disconnected when too many are queued. Can be called on any thread.</summary>
    public void Send(DeskText text)
    {
        if (!_connection.Outbox.TryAdd(WireTexts.Write(text)))
        {
            Stop(WireClose.TooSlow, "The participant reads too slowly: too many messages wait for it.");
        }
    }

    public void OnText(ReadOnlySpan<byte> utf8)
    {
        Take(_texts, 1, "texts");
        var text = WireTexts.ReadParticipant(utf8);
        if (text is ParticipantTexts.Hello != !_hasHello)
        {
            throw new WireFaultException(WireClose.NoHello, _hasHello ? "hello was sent twice." : "The first message must be hello.");
        }

        switch (text)
        {
            case ParticipantTexts.Hello hello:
                _hasHello = true;
                DeskHub.Check(hello);
                _hub.Cloud.Post(() => Count(() => _session = _hub.Open(this, hello)));
                break;
            case ParticipantTexts.Ping ping:
                Send(new DeskTexts.Pong(ping.Id, _hub.Clock.Now));
                Interlocked.Increment(ref _handled);
                break;
            case ParticipantTexts.Bye:
                _hub.Cloud.Post(() => Count(() => SaidBye = true));
                break;
            default:
                _hub.Cloud.Post(() => Count(() => Handle(text)));
                break;
        }
    }

    public void OnHeader(in MediaHeader header)
    {
        Take(_frames, 1, "frames");
        Take(_bytes, header.Length, "bytes of media");
        var handle = header.Handle;
        if (_session is not { } session || !session.Publications.WasUsed(handle))
        {
            throw new WireFaultException(WireClose.NotNow, $"There is no publication {handle}.");
        }
    }

    public void OnFrame(in MediaHeader header, MediaBuffer buffer)
    {
        _session?.Publications.Find(header.Handle)?.OnFrame(in header, buffer);
        Interlocked.Increment(ref _handled);
    }

    public void OnSei(in MediaHeader header, byte[] data)
    {
        _session?.Publications.Find(header.Handle)?.OnSei(in header, data);
        Interlocked.Increment(ref _handled);
    }

    private static void Take(RateMeter meter, double amount, string what)
    {
        if (!meter.TryTake(amount))
        {
            throw new WireFaultException(WireClose.TooMany, $"The participant sends too many {what} per second.");
        }
    }

    private void OnHelloOverdue()
    {
        if (!_hasHello)
        {
            Stop(WireClose.NoHello, $"No hello came within {WireProtocol.HelloTimeout.TotalSeconds:0} s.");
        }
    }

    private void Handle(ParticipantText text)
    {
        // Another connection may have replaced this one.
        if (_session is not { } session || !ReferenceEquals(session.Connection, this))
        {
            return;
        }

        if (text is ParticipantTexts.Quality quality)
        {
            (session.Quality.Uplink, session.Quality.Downlink) = (quality.Uplink, quality.Downlink);
            return;
        }

        // For the developer and not for the cloud: the link of the user does not delay it.
        if (text is ParticipantTexts.Recorded recorded)
        {
            session.Recording.Add(recorded.Lines);
            return;
        }

        session.Link.ToCloud(() => Catch(() => session.Requests.Handle(text)));
    }

    private void Count(Action action)
    {
        Catch(action);
        Interlocked.Increment(ref _handled);
    }

    private void Catch(Action action)
    {
        try
        {
            action();
        }
        catch (WireFaultException fault)
        {
            Stop(fault.Close, fault.Message);
        }
#pragma warning disable CA1031 // What one participant's message brings about ends its connection and is logged; the desk of the others goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _hub.OnFailed(fault);
            Stop(WireClose.Internal, "The desk failed; its log says more.");
        }
    }
}
