using Microsoft.Extensions.Logging;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Announces to the other members what a publication sends, whenever that changes: one announcement at a time, followed by the newest. An announcement that failed is repeated with the next change or reconnection.</summary>
internal sealed class MediaAnnouncer(RoomUser self, bool hasCamera, Delivery delivery, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly StateBroadcaster<MemberMedia?> _local = new(delivery, "local media", null);
    private IPublication? _publication;
    private MediaInfo _wanted;
    private MediaInfo _announced;
    private bool _isAnnouncing;

    public IObservableState<MemberMedia?> Local => _local;

    /// <summary>Announces what a publication sends from now on.</summary>
    public void Follow(IPublication publication)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(publication, _publication))
            {
                _publication = publication;
                _wanted = _announced = MediaInfo.Parse(publication.State.Current.ExtraInfo);
            }
        }
    }

    /// <summary>Announces what the publication sends now. A state that arrives after the publication was removed is ignored.</summary>
    public void Update(IPublication publication, PublicationState state)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(publication, _publication))
            {
                return;
            }

            _wanted = new MediaInfo(hasCamera && !state.IsVideoMuted, !state.IsAudioMuted);
            _local.Set(new MemberMedia { User = self, StreamId = publication.StreamId, IsCameraOn = _wanted.IsCameraOn, IsMicrophoneOn = _wanted.IsMicrophoneOn });
        }

        AnnounceNews();
    }

    /// <summary>Forgets a publication that is over.</summary>
    public void Remove(IPublication publication)
    {
        lock (_gate)
        {
            if (ReferenceEquals(publication, _publication))
            {
                _publication = null;
                _local.Set(null);
            }
        }
    }

    /// <summary>Announces what is not announced yet.</summary>
    public void AnnounceNews()
    {
        IPublication publication;
        MediaInfo wanted;
        lock (_gate)
        {
            if (_isAnnouncing || _publication is null || _wanted == _announced)
            {
                return;
            }

            _isAnnouncing = true;
            publication = _publication;
            wanted = _wanted;
        }

        Announce(publication, wanted);
    }

    public void Complete() => _local.Complete();

    private void Announce(IPublication publication, MediaInfo wanted)
    {
        Task announcing;
        try
        {
            announcing = wanted.MergeInto(publication.State.Current.ExtraInfo) is { } extraInfo
                ? publication.SetExtraInfoAsync(extraInfo)
                : throw new InvalidOperationException("The extra info of the stream is not a JSON object, so it cannot announce the state of the camera and microphone to others.");
        }
#pragma warning disable CA1031 // Logged, as what fails later.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            announcing = Task.FromException(fault);
        }

        _ = announcing.ContinueWith(
            task => OnAnnounced(publication, wanted, task.Exception?.GetBaseException(), task.IsCompletedSuccessfully),
            CancellationToken.None,
            TaskContinuationOptions.None,
            OnCompletingThread.Instance);
    }

    private void OnAnnounced(IPublication publication, MediaInfo wanted, Exception? fault, bool done)
    {
        if (fault is not null)
        {
            InCallLog.NotAnnounced(logger, fault, publication.StreamId.Value);
        }

        lock (_gate)
        {
            _isAnnouncing = false;
            if (done && ReferenceEquals(publication, _publication))
            {
                _announced = wanted;
            }

            // What failed waits for the next change or link, unless another publication has come meanwhile.
            done |= !ReferenceEquals(publication, _publication);
        }

        if (done)
        {
            AnnounceNews();
        }
    }
}
