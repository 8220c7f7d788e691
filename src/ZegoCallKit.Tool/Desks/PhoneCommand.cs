using System.Reactive.Linq;
using System.Threading.Channels;
using Spectre.Console.Cli;
using ZegoCallKit.Calls;
using ZegoCallKit.Collections;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Desks;

/// <summary>A phone in the terminal: shows and answers calls of a desk, and calls users. Commands are lines of the standard input; at its end the phone stays until it is interrupted or its time is over.</summary>
internal sealed class PhoneCommand(ToolHost host) : ToolCommand<PhoneSettings>(host)
{
    private readonly Lock _gate = new();

    public override async Task<int> ExecuteAsync(CommandContext context, PhoneSettings settings, CancellationToken cancellationToken)
    {
        var participant = Participant.Of(settings, Host);
        using var end = new CancellationTokenSource(participant.Duration ?? Timeout.InfiniteTimeSpan, Host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        await using var phone = await DeskPhone.SignInAsync(participant, Host, cancellationToken);
        Report(new CallEvent { What = "ready", User = participant.User.Value }, settings.Json, $"{participant.User} can be called at {participant.Desk}; commands: {PhoneLine.Help}");
        using var following = phone.Calls.ActiveCalls.Changes.SelectMany(static changes => changes.Changes).Where(static change => change.Reason == ChangeReason.Add)
            .Subscribe(change => CallReporter.Follow(change.Current, state => Report(state, settings.Json, CallReporter.TextOf(state))));
        using var answering = phone.Calls.Incoming.Where(_ => settings.Answer).SubscribeAsync(static (call, token) => call.AcceptAsync(cancellationToken: token));
        try
        {
            await ObeyAsync(InputLines.Read(Host.Input), phone, settings.Json, either.Token);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // How a phone ends.
            return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Success;
        }
    }

    private async Task ObeyAsync(ChannelReader<string> lines, DeskPhone phone, bool json, CancellationToken cancellationToken)
    {
        await foreach (var line in lines.ReadAllAsync(cancellationToken))
        {
            try
            {
                var command = PhoneLine.Parse(line);
                if (command?.Verb == PhoneVerb.Quit)
                {
                    return;
                }

                await (command is null ? Task.CompletedTask : RunAsync(command, phone.Calls, cancellationToken));
            }
            catch (Exception fault) when (fault is FormatException or ZegoException or InvalidOperationException)
            {
                Problem(fault.Message, json);
            }
            catch (ArgumentException fault)
            {
                Problem(ArgumentText.Of(fault), json);
            }
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, Host.Time, cancellationToken);
    }

    private static async Task RunAsync(PhoneLine command, ICallService calls, CancellationToken cancellationToken)
    {
        var active = calls.ActiveCalls.Current.Items.Values;
        var ringing = active.FirstOrDefault(static call => call.State.Current.Phase == CallPhase.Ringing);
        switch (command.Verb)
        {
            case PhoneVerb.Call:
                await calls.InviteAsync(command.Users, new InviteOptions { Kind = command.Audio ? CallKind.Audio : CallKind.Video }, cancellationToken);
                break;
            case PhoneVerb.Accept:
                await (ringing ?? throw new FormatException("No call rings here.")).AcceptAsync(cancellationToken: cancellationToken);
                break;
            case PhoneVerb.Decline:
                await (ringing ?? throw new FormatException("No call rings here.")).DeclineAsync(cancellationToken: cancellationToken);
                break;
            default:
                await (active.FirstOrDefault(call => call != ringing) ?? ringing ?? throw new FormatException("There is no call.")).HangUpAsync(cancellationToken);
                break;
        }
    }

    private void Problem(string text, bool json) => Report(new CallEvent { What = "problem", Text = text }, json, text);

    private void Report(CallEvent change, bool json, string? text)
    {
        lock (_gate)
        {
            if (json)
            {
                Json(change, ReadableJson.Context.CallEvent);
            }
            else if (text is not null)
            {
                Line(text);
            }
        }
    }
}
