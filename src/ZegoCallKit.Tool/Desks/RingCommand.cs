using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Phone.Calling;
using Phone.Display;
using Spectre.Console.Cli;
using ZegoCallKit.Calls;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Calls users through a desk. It exits with 1 if nobody answers.</summary>
internal sealed class RingCommand(ToolHost host) : ToolCommand<RingSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, RingSettings settings, CancellationToken cancellationToken)
    {
        var participant = Participant.Of(settings, Host);
        var callees = Participant.UsersOf("USER", settings.Callees).Select(static user => new RoomUser(user)).ToList();
        var options = new InviteOptions
        {
            Kind = settings.AudioOnly ? CallKind.Audio : CallKind.Video,
            RingTimeout = TimeSpan.FromSeconds(OptionValue.Number("--ring-seconds", settings.RingSeconds, 1.0, 600)),
        };
        using var http = new HttpClient(Host.CreateHttpHandler());
        await using var phone = await participant.ConnectAsync(http, Host, cancellationToken);
        await phone.Calls.SignInAsync(new RoomUser(participant.User), cancellationToken);
        var began = Host.Time.GetTimestamp();
        var call = await InviteAsync(phone, callees, options, cancellationToken);
        using var lines = settings.Json ? null : Follow(call, phone);
        long? answered = null;
        var interrupted = false;
        try
        {
            var state = await call.State.Changes.FirstAsync(static state => state.Phase is CallPhase.InCall or CallPhase.Ended).ToTask(cancellationToken);
            if (state.Phase == CallPhase.InCall)
            {
                answered = Host.Time.GetTimestamp();
                await Task.WhenAny(call.Completion, Task.Delay(participant.Duration ?? Timeout.InfiniteTimeSpan, Host.Time, cancellationToken)).Unwrap();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            interrupted = true;
        }

        // Takes a call that still rings back. One that is over stays as it is.
        await call.HangUpAsync(CancellationToken.None);
        var end = await call.Completion;
        var now = Host.Time.GetTimestamp();
        if (settings.Json)
        {
            Json(
                new RingResult
                {
                    Call = call.Id.Value,
                    User = participant.User.Value,
                    Callees = settings.Callees,
                    Answered = answered is not null,
                    End = end.Reason.ToString(),
                    RingSeconds = Seconds(began, answered ?? now),
                    TalkSeconds = answered is { } since ? Seconds(since, now) : 0,
                    AudioFramesReceived = phone.AudioFramesReceived,
                    VideoFramesReceived = phone.VideoFramesReceived,
                    Interrupted = interrupted,
                },
                ReadableJson.Context.RingResult);
        }
        else
        {
            Line($"received {phone.AudioFramesReceived} blocks of audio (10 ms each) and {phone.VideoFramesReceived} pictures");
        }

        return interrupted ? ExitCode.Interrupted : answered is null ? ExitCode.Failed : ExitCode.Success;
    }

    private IDisposable Follow(ICall call, DeskNetwork phone)
    {
        var view = new TextView(Host.Output, Terminal);
        var tracked = new TrackedCall(call, () => phone.AudioFramesReceived);
        return call.State.Changes.Subscribe(state =>
        {
            if (tracked.Take(state) is { } report)
            {
                view.ShowCall(report);
            }
        });
    }

    private static async Task<ICall> InviteAsync(DeskNetwork phone, List<RoomUser> callees, InviteOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await phone.Calls.InviteAsync(callees, options, cancellationToken);
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused($"USER: {ArgumentText.Of(fault)}", fault);
        }
    }

    private double Seconds(long from, long to) => Math.Round(Host.Time.GetElapsedTime(from, to).TotalSeconds, 3);
}
