using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Publishing;

/// <summary>Holds what the four channels of one engine preview and publish. All members require the engine's gate.</summary>
internal sealed class PublisherTable(EngineCore core)
{
    public const int ChannelCount = 4;

    private readonly Publisher?[] _publishers = new Publisher?[ChannelCount];
    private readonly bool[] _previews = new bool[ChannelCount];
    private readonly string[] _extraInfos = ["", "", "", ""];
    private readonly string[] _lastIds = ["", "", "", ""];

    public Publisher? this[PublishChannel channel] => _publishers[(int)channel];

    public IReadOnlyList<Publisher> All => Of(null);

    public IReadOnlyList<PublishChannel> Previews => [.. Enumerable.Range(0, ChannelCount).Where(channel => _previews[channel]).Select(static channel => (PublishChannel)channel)];

    public void Begin(RoomSession session, string streamId, PublishChannel channel)
    {
        var publisher = new Publisher(core, session, streamId, channel);
        _publishers[(int)channel] = publisher;
        _lastIds[(int)channel] = streamId;
        publisher.Begin();
    }

    /// <summary>Stops one channel and notifies the cloud.</summary>
    public void Stop(PublishChannel channel, int code = 0)
    {
        if (this[channel] is { } publisher)
        {
            Remove(publisher);
            publisher.Stop(code);
            var ticket = publisher.Ticket;
            core.Link.ToCloud(() => core.Cloud.StopPublish(ticket));
        }
    }

    public void Remove(Publisher publisher) => _publishers[(int)publisher.Channel] = null;

    /// <summary>Stops all channels, or those of one room. Its login has ended, so the cloud already knows.</summary>
    public void StopAll(int code, RoomSession? session = null)
    {
        foreach (var publisher in Of(session))
        {
            Remove(publisher);
            publisher.Stop(code);
        }
    }

    public void OnConnected(RoomSession session)
    {
        foreach (var publisher in Of(session))
        {
            publisher.Request();
        }
    }

    public void OnLinkLost()
    {
        foreach (var publisher in Of(null))
        {
            publisher.OnInterrupted();
        }
    }

    public IReadOnlyList<PublishTicket> TicketsOf(RoomSession session) => [.. Of(session).Select(p => p.Ticket)];

    public string ExtraInfoOf(PublishChannel channel) => _extraInfos[(int)channel];

    /// <summary>Returns the id of the stream that a channel published last, even before a logout; empty for none.</summary>
    public string LastIdOf(PublishChannel channel) => _lastIds[(int)channel];

    public void SetExtraInfo(PublishChannel channel, string extraInfo) => _extraInfos[(int)channel] = extraInfo;

    public void StartPreview(PublishChannel channel)
    {
        _previews[(int)channel] = true;
        core.Media.Publishing.OnPreviewStarted(channel);
    }

    public void StopPreview(PublishChannel channel)
    {
        if (_previews[(int)channel])
        {
            _previews[(int)channel] = false;
            core.Media.Publishing.OnPreviewStopped(channel);
        }
    }

    public void StopPreviews()
    {
        for (var channel = 0; channel < ChannelCount; channel++)
        {
            StopPreview((PublishChannel)channel);
        }
    }

    /// <summary>Clears the settings after everything has stopped.</summary>
    public void Reset()
    {
        Array.Fill(_extraInfos, "");
        Array.Fill(_lastIds, "");
    }

    private Publisher[] Of(RoomSession? session) => [.. _publishers.Where(p => p is not null && (session is null || ReferenceEquals(p.Session, session)))!];
}
