using ZegoCallKit.Devices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Publishing;

/// <summary>Holds the publications on the publish channels of one client. Used in the state loop only.</summary>
internal sealed class PublicationTable
{
    private readonly ClientCore _core;
    private readonly LocalDevices _devices;
    private readonly Dictionary<PublishChannel, Publication> _byChannel = [];

    // The channels on which the engine last asked for video; it does not ask again when one publication follows another.
    private readonly HashSet<PublishChannel> _wanted = [];

    public PublicationTable(ClientCore core, LocalDevices devices, CapturedSnapshots snapshots)
    {
        _core = core;
        _devices = devices;
        Snapshots = snapshots;
        core.Events.On<PublisherStateUpdated>((e, epoch) => Find(e.StreamId, epoch)?.OnState(e));
        core.Events.On<PublisherQualityUpdated>((e, epoch) => Find(e.StreamId, epoch)?.OnQuality(e));
        core.Events.On<PublisherSentAudioFirstFrame>((e, epoch) => Find(e.Channel, epoch)?.OnFirstAudio());
        core.Events.On<PublisherSentVideoFirstFrame>((e, epoch) => Find(e.Channel, epoch)?.OnFirstVideo());
        core.Events.On<PublisherVideoSizeChanged>((e, epoch) => Find(e.Channel, epoch)?.OnVideoSize(e));
        core.Events.On<CapturedSoundLevelUpdated>(OnCapturedLevel);
        core.Events.On<CustomVideoCaptureStarted>(e => OnVideoWanted(e.Channel, wanted: true));
        core.Events.On<CustomVideoCaptureStopped>(e => OnVideoWanted(e.Channel, wanted: false));
    }

    public CapturedSnapshots Snapshots { get; }

    public LocalDevices Devices => _devices;

    public bool IsVideoWanted(PublishChannel channel) => _wanted.Contains(channel);

    public bool IsBusy(PublishChannel channel) => _byChannel.ContainsKey(channel);

    public Publication? Find(PublishChannel channel) => _byChannel.GetValueOrDefault(channel);

    /// <summary>Returns the publication that an event of this epoch can refer to.</summary>
    private Publication? Find(string streamId, long epoch)
    {
        foreach (var publication in _byChannel.Values)
        {
            if (string.Equals(publication.StreamId.Value, streamId, StringComparison.Ordinal) && publication.Epoch.Covers(epoch))
            {
                return publication;
            }
        }

        return null;
    }

    /// <summary>Returns the publication on a channel that an event of this epoch can refer to.</summary>
    private Publication? Find(PublishChannel channel, long epoch) =>
        _byChannel.TryGetValue(channel, out var publication) && publication.Epoch.Covers(epoch) ? publication : null;

    public void Publish(LoginPublications publications, Pending<IPublication> start, StreamId id, PublishOptions options, PublicationInputs inputs)
    {
        if (Refuse(start.Operation, id, options.Channel) is { } refusal)
        {
            start.Fail(refusal);
            return;
        }

        var publication = new Publication(_core, this, _devices, publications, id, publications.Adjust(options), inputs);
        _byChannel.Add(options.Channel, publication);
        publication.Begin(start);
        publications.Begun(publication);
    }

    public void Remove(Publication publication)
    {
        if (_byChannel.TryGetValue(publication.Channel, out var found) && ReferenceEquals(found, publication))
        {
            _byChannel.Remove(publication.Channel);
        }
    }

    private void OnCapturedLevel(CapturedSoundLevelUpdated e)
    {
        foreach (var publication in _byChannel.Values)
        {
            publication.OnCapturedLevel(e.Level);
        }
    }

    private void OnVideoWanted(PublishChannel channel, bool wanted)
    {
        if (wanted)
        {
            _wanted.Add(channel);
        }
        else
        {
            _wanted.Remove(channel);
        }

        if (_byChannel.TryGetValue(channel, out var publication))
        {
            publication.OnVideoWanted(wanted);
        }
    }

    public void OnReconnected(LoginScope login)
    {
        foreach (var publication in _byChannel.Values.Where(publication => ReferenceEquals(publication.Login, login)))
        {
            publication.OnReconnected();
        }
    }

    public void EndAll(LoginScope login) => StopAll(login, PublicationEndReason.RoomEnded);

    /// <summary>Stops all publications of a login.</summary>
    public void StopAll(LoginScope login, PublicationEndReason reason)
    {
        foreach (var publication in _byChannel.Count > 0 ? _byChannel.Values.ToArray() : [])
        {
            if (ReferenceEquals(publication.Login, login))
            {
                publication.Stop(reason);
            }
        }
    }

    private ZegoException? Refuse(Operation operation, StreamId id, PublishChannel channel)
    {
        if (_byChannel.TryGetValue(channel, out var busy))
        {
            return operation.Failed(ZegoErrorCode.PublisherAlreadyDoPublish, $"channel {channel} is already publishing '{busy.StreamId}'");
        }

        return _byChannel.Values.FirstOrDefault(publication => publication.StreamId == id) is { } other
            ? operation.Failed(ZegoErrorCode.PublisherRepetitivePublishStream, $"channel {other.Channel} is already publishing a stream with this id")
            : null;
    }
}
