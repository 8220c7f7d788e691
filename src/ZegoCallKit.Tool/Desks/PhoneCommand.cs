using System.Reactive.Linq;
using Phone.Calling;
using Phone.Commands;
using Phone.Display;
using Phone.Options;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>
/// The phone of samples/Phone on a desk: shows and answers calls, and calls users. Commands are lines of the standard input; at its end the phone stays until it is interrupted or its time is over.
/// </summary>
internal sealed class PhoneCommand(ToolHost host) : ToolCommand<PhoneSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, PhoneSettings settings, CancellationToken cancellationToken)
    {
        var participant = Participant.Of(settings, Host);
        var options = new PhoneOptions
        {
            Engine = PhoneOptions.DeskEngine,
            User = participant.User,
            Device = participant.Device,
            Server = participant.Desk,
            Contacts = Participant.UsersOf("--contacts", settings.Contacts),
            Json = settings.Json,
        };
        using var end = new CancellationTokenSource(participant.Duration ?? Timeout.InfiniteTimeSpan, Host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        IPhoneView view = settings.Json ? new JsonView(Host.Output) : new TextView(Host.Output, Terminal);
        using var http = new HttpClient(Host.CreateHttpHandler());
        var network = await participant.ConnectAsync(http, Host, cancellationToken);
        await using var phone = new PhoneSession(options, view, network);
        using var answering = network.Calls.Incoming.Where(_ => settings.Answer).SubscribeAsync(static (call, token) => call.AcceptAsync(cancellationToken: token));
        try
        {
            await phone.SignInAsync(either.Token);
            var reader = new CommandReader(phone, view, Host.Input);
            var why = await reader.RunAsync(either.Token);
            why = why == PhoneEnd.InputEnded ? await reader.StayAsync(either.Token) : why;
            return why == PhoneEnd.Lost ? ExitCode.Failed : ExitCode.Success;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // How a phone ends.
            return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Success;
        }
    }
}
