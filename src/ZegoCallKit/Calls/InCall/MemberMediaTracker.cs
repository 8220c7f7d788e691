using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Tracks the media state that each other member announces in the extra info of streams. Called by one thread at a time.</summary>
internal sealed class MemberMediaTracker(Delivery delivery)
{
    private readonly Dictionary<StreamId, StreamInfo> _streams = [];
    private readonly SetBroadcaster<UserId, MemberMedia> _members = new(delivery, "member media");

    public IObservableSet<UserId, MemberMedia> Members => _members;

    public void Apply(ChangeSet<StreamInfo> changes)
    {
        var touched = new HashSet<UserId>();
        if (changes.IsSnapshot)
        {
            touched.UnionWith(_streams.Values.Select(static stream => stream.Publisher.Id));
            _streams.Clear();
        }

        foreach (var change in changes.Changes)
        {
            touched.Add(change.Current.Publisher.Id);
            if (change.Reason == ChangeReason.Remove)
            {
                _streams.Remove(change.Current.Id);
            }
            else
            {
                _streams[change.Current.Id] = change.Current;
            }
        }

        foreach (var user in touched)
        {
            Update(user);
        }
    }

    public void Complete() => _members.Complete();

    // If a user has several streams, e.g. camera and screen, the one with this information counts.
    private void Update(UserId user)
    {
        var media = _streams.Values
            .Where(stream => stream.Publisher.Id == user)
            .OrderBy(static stream => stream.Id.Value, StringComparer.Ordinal)
            .Select(static stream => (Stream: stream, Info: MediaInfo.Parse(stream.ExtraInfo)))
            .OrderBy(static one => one.Info == default)
            .Select(static one => new MemberMedia { User = one.Stream.Publisher, StreamId = one.Stream.Id, IsCameraOn = one.Info.IsCameraOn, IsMicrophoneOn = one.Info.IsMicrophoneOn })
            .FirstOrDefault();
        var known = _members.Items.Find(user);
        if (media is null)
        {
            if (known is not null)
            {
                _members.Remove(user, known);
            }
        }
        else if (media != known)
        {
            _members.Set(user, media);
        }
    }
}
