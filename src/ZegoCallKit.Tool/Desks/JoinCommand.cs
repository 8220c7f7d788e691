using System.Reactive.Linq;
using GroupCall.Calling;
using GroupCall.Display;
using GroupCall.Measuring;
using GroupCall.Summary;
using Spectre.Console.Cli;
using ZegoCallKit.Collections;
using ZegoCallKit.Desk;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Takes part in a room of a desk: publishes files or synthetic media, and plays everything. The summary is that of samples/GroupCall.</summary>
internal sealed class JoinCommand(ToolHost host) : ToolCommand<JoinSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, JoinSettings settings, CancellationToken cancellationToken)
    {
        var participant = Participant.Of(settings, Host);
        var roomId = RoomIdOf(settings.Room);
        if (settings.RecordVideo is not null && settings.Record is null)
        {
            throw ToolException.Refused("--record-video needs --record FILE, which receives the audio.");
        }

        using var http = new HttpClient(Host.CreateHttpHandler());
        var signIn = participant.SignIn(http, Host);
        var options = new ZegoClientOptions
        {
            AppId = (await Participant.ReachAsync(() => signIn.SignInAsync(participant.User, participant.Device, cancellationToken))).AppId,
            Engine = new DeskEngineFactory(participant.Desk, new DeskEngineOptions { ClientName = Participant.ProgramName }),
            TokenProvider = signIn,
            TimeProvider = Host.Time,
        };
        var journal = new Journal(Host.Time);
        if (!settings.Json)
        {
            journal.Follow(Host.Output.WriteLine);
        }

        var summary = await StayAsync(options, participant, roomId, settings, journal, cancellationToken);
        if (settings.Json)
        {
            Line(SummaryJson.Write(summary));
        }
        else
        {
            SummaryText.Write(summary, Host.Output);
        }

        return summary switch
        {
            { Interrupted: true } => ExitCode.Interrupted,
            { Errors.Count: > 0 } => ExitCode.Failed,
            _ => ExitCode.Success,
        };
    }

    private static RoomId RoomIdOf(string text)
    {
        try
        {
            return new RoomId(text);
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused($"ROOM: {ArgumentText.Of(fault)}", fault);
        }
    }

    private async Task<CallSummary> StayAsync(ZegoClientOptions options, Participant participant, RoomId roomId, JoinSettings settings, Journal journal, CancellationToken cancellationToken)
    {
        var began = Host.Time.GetTimestamp();
        var statistics = new CallStatistics();
        var interrupted = false;
        IReadOnlyList<NotPlaying> notPlaying = [];
        IMixedRecording? recording = null;
        await using (var client = await ZegoClient.CreateAsync(options, cancellationToken))
        {
            using var faults = client.Faults.Subscribe(fault => statistics.Failed($"{fault.Source}: {fault.Exception.Message}"));
            Attendance? attendance = null;
            try
            {
                attendance = await JoinAsync(client, participant, roomId, statistics, journal, cancellationToken);
                recording = await RecordAsync(attendance.Room, settings, cancellationToken);
                await Task.WhenAny(attendance.Room.Completion, Task.Delay(participant.Duration ?? Timeout.InfiniteTimeSpan, Host.Time, cancellationToken)).Unwrap();
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                interrupted = true;
                journal.Write("interrupted");
            }
            catch (ZegoException failure)
            {
                journal.Write(failure.Message);
                statistics.Failed(failure.Message);
            }
            finally
            {
                if (attendance is not null)
                {
                    notPlaying = NotPlaying.In([(participant.User.Value, attendance.Room)]);
                    await attendance.DisposeAsync();
                    journal.Write($"{participant.User} has left");
                }
            }
        }

        return CallSummary.Of(1, statistics.Snapshot(), notPlaying, recording?.Files.Count ?? 0, Host.Time.GetElapsedTime(began), interrupted);
    }

    private async Task<IMixedRecording?> RecordAsync(IRoom room, JoinSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Record is not { } path)
        {
            return null;
        }

        try
        {
            var options = new MixedRecordingOptions { VideoPath = settings.RecordVideo is { } video ? Host.FullPath(video) : null };
            return await room.StartMixedRecordingAsync(Host.FullPath(path), options, cancellationToken);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw ToolException.Refused($"--record: {(fault is ArgumentException mistake ? ArgumentText.Of(mistake) : fault.Message)}", fault);
        }
    }

    private async Task<Attendance> JoinAsync(ZegoClient client, Participant participant, RoomId roomId, CallStatistics statistics, Journal journal, CancellationToken cancellationToken)
    {
        var began = Host.Time.GetTimestamp();
        var room = await client.LoginRoomAsync(roomId, new RoomUser(participant.User), new RoomOptions { PlayOptionsFor = _ => Receive(statistics) }, cancellationToken);
        statistics.LoggedIn(Host.Time.GetElapsedTime(began));
        journal.Write($"{participant.User} is in {roomId}");
        Follow(room, journal);
        var attendance = new Attendance(participant.User.Value, room, statistics);
        try
        {
            await attendance.PublishAsync(new StreamId($"{participant.User}-main"), participant.OpenAudio(), participant.OpenVideo(), cancellationToken);
            return attendance;
        }
        catch
        {
            await attendance.DisposeAsync();
            throw;
        }
    }

    // The observables complete when the user leaves the room.
    private static void Follow(IRoom room, Journal journal)
    {
        Follow(room.Users, static user => $"{user.Id} came", static user => $"{user.Id} went", journal);
        Follow(room.Playbacks, static playback => $"plays {playback.StreamId}", static playback => $"plays {playback.StreamId} no longer", journal);
        room.State.Changes.Select(static state => state.Phase).DistinctUntilChanged().Skip(1).Where(static phase => phase != RoomPhase.Ended).Subscribe(phase => journal.Write($"the room is {phase}"));
    }

    private static void Follow<TKey, T>(IObservableSet<TKey, T> set, Func<T, string> added, Func<T, string> removed, Journal journal)
        where TKey : notnull
        where T : class =>
        set.Changes.SelectMany(static changes => changes.Changes).Where(static change => change.Reason != ChangeReason.Update)
            .Subscribe(change => journal.Write(change.Reason == ChangeReason.Add ? added(change.Current) : removed(change.Current)));

    private static PlayOptions Receive(CallStatistics statistics) => new()
    {
        AudioSink = new CallbackAudioSink((in AudioFrame _) => statistics.ReceivedAudio()),
        VideoSink = new CallbackVideoSink((in VideoFrame _) => statistics.ReceivedVideo()),
    };
}
