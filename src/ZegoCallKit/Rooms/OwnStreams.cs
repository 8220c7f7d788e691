using System.Collections.Immutable;
using System.Reactive.Disposables;
using ZegoCallKit.Audio;
using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Describes the streams of the local user in one room as the other users see them. Used in the state loop.</summary>
internal sealed class OwnStreams : IDisposable
{
    private readonly LocalDevices _devices;
    private readonly SetBroadcaster<StreamId, IPublication> _running;
    private readonly SpeechMeter _speech;
    private readonly Action _changed;
    private readonly List<IPublication> _publications = [];
    private readonly Dictionary<IPublication, IDisposable> _watched = [];
    private readonly CompositeDisposable _sources = [];

    public OwnStreams(LocalDevices devices, SetBroadcaster<StreamId, IPublication> publications, SpeechMeter speech, Action changed)
    {
        _devices = devices;
        _running = publications;
        _speech = speech;
        _changed = changed;
    }

    /// <summary>Gets the streams in the order in which they were published.</summary>
    public ImmutableArray<ParticipantStream> Streams => [.. _publications.Select(Describe)];

    /// <summary>Gets whether the local user can be heard speaking.</summary>
    public bool IsSpeaking => _publications.Any(IsMicrophoneOn) && _speech.IsSpeaking(default);

    /// <summary>Describes the streams as they are now. On any thread, before the start.</summary>
    public ImmutableArray<ParticipantStream> Seed() => [.. _running.Items.Arrivals.Select(arrival => Describe(arrival.Item))];

    /// <summary>Starts to follow the publications and devices.</summary>
    public void Start()
    {
        _sources.Add(_running.Listen(OnPublications));
        _sources.Add(_devices.Microphone.State.Changes.Listen(_ => OnDevices()));
        foreach (var channel in Enum.GetValues<PublishChannel>())
        {
            _sources.Add(_devices.CameraOf(channel).IsEnabled.Changes.Listen(_ => OnDevices()));
        }
    }

    public void Dispose()
    {
        _sources.Dispose();
        foreach (var watch in _watched.Values)
        {
            watch.Dispose();
        }

        _watched.Clear();
        _publications.Clear();
    }

    private void OnPublications(ChangeSet<IPublication> changes)
    {
        foreach (var change in changes.Changes)
        {
            foreach (var gone in _publications.Where(known => known.StreamId == change.Current.StreamId).ToArray())
            {
                _publications.Remove(gone);
                _watched.Remove(gone, out var watch);
                watch?.Dispose();
            }

            if (change.Reason != ChangeReason.Remove)
            {
                _publications.Add(change.Current);
                _watched[change.Current] = new CompositeDisposable(
                    change.Current.State.Changes.Listen(_ => _changed()),
                    change.Current.Quality.Changes.Listen(_ => _changed()));
            }
        }

        _changed();
    }

    private void OnDevices()
    {
        if (_publications.Count > 0)
        {
            _changed();
        }
    }

    private ParticipantStream Describe(IPublication publication)
    {
        var state = publication.State.Current;
        var isMicrophoneOn = IsMicrophoneOn(publication);
        return new ParticipantStream
        {
            Id = publication.StreamId,
            ExtraInfo = state.ExtraInfo,
            Publication = publication,
            IsActive = state.Phase == PublicationPhase.Publishing,
            IsCameraOn = IsCameraOn(publication),
            IsMicrophoneOn = isMicrophoneOn,
            SoundLevel = isMicrophoneOn ? _speech.LevelOf(default) : 0,
            Quality = publication.Quality.Current.Level,
        };
    }

    // A muted microphone and a camera that is off silence the media of the program, too; only capturing needs an open microphone.
    private bool IsMicrophoneOn(IPublication publication) =>
        !publication.State.Current.IsAudioMuted
        && publication is Publication { HasAudio: true } own
        && _devices.Microphone.State.Current is { IsMuted: false } microphone
        && (!own.UsesMicrophone || microphone.IsEnabled);

    private bool IsCameraOn(IPublication publication) =>
        !publication.State.Current.IsVideoMuted
        && publication is Publication { HasVideo: true } own
        && _devices.CameraOf(own.Channel).IsEnabled.Current;
}
