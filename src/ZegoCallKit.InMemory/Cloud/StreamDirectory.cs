using System.Text;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Holds all streams by id, which are unique in the cloud, and their players, including users who wait for a stream.
/// Used only on the server's loop, except for queries of the players.</summary>
internal sealed class StreamDirectory(CloudServer server)
{
    /// <summary>The maximum number of streams that are forbidden until they are allowed again.</summary>
    public const int MaxForbidden = 10_000;

    private const int MaxExtraInfoBytes = 1023;

    private readonly Dictionary<string, PublishTicket> _streams = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forbidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<PlayTicket>> _players = new(StringComparer.Ordinal);

    // Held while the players change and while other threads read them.
    private readonly Lock _playersGate = new();

    public PublishTicket? Find(string streamId) => _streams.GetValueOrDefault(streamId);

    public void Publish(PublishTicket stream, string extraInfo)
    {
        if (stream.Login.Member is not { } member)
        {
            return;
        }

        var publisher = stream.Client;
        if (stream.RefusedWith != 0)
        {
            member.Send(() => publisher.OnRefused(stream.RefusedWith));
            return;
        }

        if (stream.IsStopped)
        {
            return;
        }

        if (_forbidden.Contains(stream.StreamId))
        {
            member.Send(() => publisher.OnRefused((int)ZegoErrorCode.PublisherServerForbid));
            return;
        }

        if (_streams.TryGetValue(stream.StreamId, out var existing))
        {
            if (ReferenceEquals(existing, stream))
            {
                member.Send(publisher.OnPublishing);
                if (stream.ExtraInfo != extraInfo && IsGood(extraInfo))
                {
                    member.Room.SetStreamExtraInfo(stream, extraInfo);
                }
            }
            else
            {
                member.Send(() => publisher.OnRefused((int)ZegoErrorCode.PublisherRepetitivePublishStream));
            }

            return;
        }

        stream.Member = member;
        stream.ExtraInfo = IsGood(extraInfo) ? extraInfo : "";
        _streams.Add(stream.StreamId, stream);
        member.Send(publisher.OnPublishing);
        member.Room.AddStream(stream);
        if (_players.TryGetValue(stream.StreamId, out var players))
        {
            foreach (var player in players)
            {
                Deliver(player, stream);
            }
        }
    }

    public void StopPublish(PublishTicket stream, StreamDeleteReason reason)
    {
        stream.IsStopped = true;
        if (_streams.TryGetValue(stream.StreamId, out var existing) && ReferenceEquals(existing, stream))
        {
            existing.Member!.Room.RemoveStreams(existing.Member, [stream], reason);
        }
    }

    /// <summary>Removes a stream. The room calls it after it has notified its members.</summary>
    public void Remove(PublishTicket stream)
    {
        _streams.Remove(stream.StreamId);
        stream.Member = null;
        if (_players.TryGetValue(stream.StreamId, out var players))
        {
            foreach (var player in players)
            {
                player.Member!.Send(player.Client.OnStreamEnded);
            }
        }
    }

    /// <summary>Forbids a stream on behalf of the server, until <see cref="Allow"/>.</summary>
    /// <returns>Whether it could be noted.</returns>
    public bool ForbidUntilAllowed(string streamId)
    {
        if (!_forbidden.Contains(streamId) && _forbidden.Count >= MaxForbidden)
        {
            return false;
        }

        _forbidden.Add(streamId);
        Forbid(streamId);
        return true;
    }

    /// <summary>Allows a forbidden stream again.</summary>
    public void Allow(string streamId) => _forbidden.Remove(streamId);

    /// <summary>Ends a stream on behalf of the server; it can be published again.</summary>
    public void Forbid(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var stream))
        {
            var publisher = stream.Client;
            stream.RefusedWith = (int)ZegoErrorCode.PublisherServerForbid;
            stream.Member!.Send(() => publisher.OnRefused(stream.RefusedWith));
            StopPublish(stream, StreamDeleteReason.RemovedByServer);
        }
    }

    /// <summary>Delivers a stream again after its player was interrupted.</summary>
    public void Redeliver(PlayTicket play)
    {
        if (play.Member is not null && _streams.TryGetValue(play.StreamId, out var stream))
        {
            Deliver(play, stream);
        }
    }

    public void Play(PlayTicket play)
    {
        if (play.IsStopped || play.Login.Member is not { } member)
        {
            return;
        }

        play.Member = member;
        if (member.Plays.Add(play))
        {
            server.Observer?.OnPlayStarted(play);
        }

        Add(play);
        if (_streams.TryGetValue(play.StreamId, out var stream))
        {
            Deliver(play, stream);
        }
    }

    public void StopPlay(PlayTicket play)
    {
        if (play.Member is { } member && member.Plays.Remove(play))
        {
            server.Observer?.OnPlayStopped(play, member);
        }

        play.Member = null;
        lock (_playersGate)
        {
            if (_players.TryGetValue(play.StreamId, out var players) && players.Remove(play) && players.Count == 0)
            {
                _players.Remove(play.StreamId);
            }
        }
    }

    /// <summary>Returns the users who play or wait for a stream. Can be called from any thread.</summary>
    public IReadOnlyList<EngineUser> PlayersOf(string streamId)
    {
        lock (_playersGate)
        {
            return _players.TryGetValue(streamId, out var players)
                ? [.. players.Select(static play => play.Login.User).OrderBy(static user => user.Id, StringComparer.Ordinal)]
                : [];
        }
    }

    /// <summary>Returns the streams that users play or wait for. Can be called from any thread.</summary>
    public IReadOnlyList<string> Played()
    {
        lock (_playersGate)
        {
            return [.. _players.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Returns whether the cloud accepts an extra info; the client side does not check it.</summary>
    public static bool IsGood(string extraInfo) => Encoding.UTF8.GetByteCount(extraInfo) <= MaxExtraInfoBytes;

    private void Add(PlayTicket play)
    {
        lock (_playersGate)
        {
            if (!_players.TryGetValue(play.StreamId, out var players))
            {
                players = [];
                _players.Add(play.StreamId, players);
            }

            players.Add(play);
        }
    }

    private static void Deliver(PlayTicket play, PublishTicket stream)
    {
        var published = stream.Published;
        play.Member!.Send(() => play.Client.OnPlaying(published));
    }
}
