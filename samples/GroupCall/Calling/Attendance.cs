using System.Reactive.Linq;
using GroupCall.Measuring;
using GroupCall.Recording;
using ZegoCallKit;
using ZegoCallKit.Collections;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace GroupCall.Calling;

/// <summary>Represents one stay of a participant in the room, from login to logout.</summary>
internal sealed class Attendance : IAsyncDisposable
{
    private readonly string _name;
    private readonly CallStatistics _statistics;
    private readonly Task _plays;
    private readonly List<IDisposable> _sources = [];

    public Attendance(string name, IRoom room, CallStatistics statistics)
    {
        _name = name;
        _statistics = statistics;
        Room = room;
        _plays = room.Playbacks.Changes.ForEachAsync(Count);
    }

    public IRoom Room { get; }

    /// <summary>Gets the participant's publication; <see langword="null"/> before it starts.</summary>
    public IPublication? Publication { get; private set; }

    /// <summary>Publishes a stream.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="audio">The source of the audio; if it is a file, it is closed at the end.</param>
    /// <param name="video">The source of the video; if it is a file, it is closed at the end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task PublishAsync(StreamId streamId, IAudioSource audio, IVideoSource video, CancellationToken cancellationToken)
    {
        _sources.AddRange(new object[] { audio, video }.OfType<IDisposable>());
        var options = new PublishOptions { Audio = AudioInput.From(audio), Video = VideoInput.From(video), ExtraInfo = PublishedRate.ToExtraInfo(video.Format.FrameRate) };
        Publication = await Room.PublishAsync(streamId, options, cancellationToken);
        _statistics.Published();
    }

    /// <summary>Logs out and waits until all events have been counted.</summary>
    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        await _plays;
        _sources.ForEach(source => source.Dispose());
        var end = await Room.Completion;
        if (end.Reason != RoomEndReason.LoggedOut)
        {
            _statistics.Failed($"{_name}'s login ended: {end.Reason} [{(int)end.Code}]");
        }

        if (Publication is not null && await Publication.Completion is { Reason: PublicationEndReason.Failed } failure)
        {
            _statistics.Failed($"{_name} could not publish [{(int)failure.Code}]");
        }
    }

    private void Count(ChangeSet<IPlayback> changes)
    {
        foreach (var change in changes.Changes)
        {
            if (change.Reason == ChangeReason.Add)
            {
                _statistics.PlayStarted();
            }
            else if (change.Reason == ChangeReason.Remove)
            {
                Stopped(change.Current.StreamId, change.Current.State.Current);
            }
        }
    }

    private void Stopped(StreamId streamId, PlaybackState last)
    {
        _statistics.PlayStopped(last.TimeToFirstFrame);
        if (last.End is { Reason: PlaybackEndReason.Failed } end)
        {
            _statistics.Failed($"{_name} could not continue to play {streamId} [{(int)end.Code}]");
        }
    }
}
