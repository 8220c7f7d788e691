using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console.Cli;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;
using ZegoCallKit.Tool.Tokens;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Runs a desk until it is interrupted.</summary>
internal sealed class DeskCommand(ToolHost host) : ToolCommand<DeskSettings>(host)
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    public override async Task<int> ExecuteAsync(CommandContext context, DeskSettings settings, CancellationToken cancellationToken)
    {
        var port = OptionValue.Number("--port", settings.Port, 0, ushort.MaxValue);
        await using var app = Build(await OptionsAsync(settings, cancellationToken), port, settings.Lan);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            throw ToolException.Failed($"The desk cannot listen on port {port}: {fault.Message} Choose another one with --port.", fault);
        }

        var url = AddressOf(app);
        await using var demo = settings.Demo ? await DemoCall.StartAsync(url, Host.Time, cancellationToken) : null;
        var desk = DeskResult.Of(url, settings.Demo);
        if (settings.Json)
        {
            Json(desk, ReadableJson.Context.DeskResult);
        }
        else
        {
            Explain(desk, url, settings);
        }

        // A browser may keep it from completing as long as it runs.
        var showing = settings.Open ? ShowAsync(desk.Page, cancellationToken) : Task.CompletedTask;

        // An interruption is how it ends.
        await Task.Delay(Timeout.InfiniteTimeSpan, Host.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await showing;
        using var patience = new CancellationTokenSource(TimeToStop, TimeProvider.System);
        await app.StopAsync(patience.Token);
        return ExitCode.Interrupted;
    }

    private async Task<DeskOptions> OptionsAsync(DeskSettings settings, CancellationToken cancellationToken)
    {
        var options = new DeskOptions
        {
            AllowRemote = settings.Lan,
            AllowedHosts = [.. settings.AllowHosts.Select(HostOf)],
            RemovesLostParticipants = settings.NoGrace,
            TokenCheck = settings.RequireTokens ? DeskTokenCheck.Required : DeskTokenCheck.IfPresent,
        };
        if (settings.AppId is { } appId)
        {
            options = options with { AppId = AppIdOption.Read(appId, Host) };
        }

        if (settings.SecretFile is { } file)
        {
            options = options with { Secret = await SecretReader.OfFileAsync(file, Host, cancellationToken) };
        }

        return settings is { Webhook: null, WebhookSecretFile: null } ? options : options with
        {
            WebhookAddress = AddressOf(settings.Webhook),
            WebhookSecret = await SecretReader.CallbackOfFileAsync(settings.WebhookSecretFile, Host, cancellationToken),
        };
    }

    private static string HostOf(string name) =>
        Uri.CheckHostName(name) == UriHostNameType.Dns ? name : throw ToolException.Refused("--allow-host must be the name of a host, such as desk.example, without a port.");

    private static Uri AddressOf(string? webhook) =>
        Uri.TryCreate(webhook, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address
            : throw ToolException.Refused("--webhook must be an address such as http://localhost:5000/zego/events, without a user name.");

    // The folder of the caller may contain settings of another application, and the environment may say Production: both are not the desk's.
    private static WebApplication Build(DeskOptions options, int port, bool lan)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory, ApplicationName = ToolApp.Name });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, port, lan));
        builder.Services.AddZegoDesk(options);
        var app = builder.Build();
        app.MapZegoDesk();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, int port, bool lan)
    {
        if (lan)
        {
            kestrel.ListenAnyIP(port);
        }
        else if (port == 0)
        {
            // Both loopback addresses cannot have the same free port.
            kestrel.Listen(IPAddress.Loopback, port);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }

    private static Uri AddressOf(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri($"http://localhost:{new Uri(addresses.First()).Port}/");
    }

    private void Explain(DeskResult desk, Uri url, DeskSettings settings)
    {
        Line("green", "The desk is ready: ", $"{desk.Url}   (Ctrl+C ends it)");
        Line("In a program, with the packages ZegoCallKit.Desk and ZegoCallKit.Signaling.SignalR:");
        Line($"  var signIn = new DeskSignIn(\"{desk.Url}\");");
        Line($"  Engine = new DeskEngineFactory(\"{desk.Url}\"), TokenProvider = signIn,");
        Line("  Signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions { Server = signIn.CallServer, TokenProvider = signIn.GetCallTokenAsync }),");
        Line($"In another terminal: {ToolApp.Name} join lobby{(url.Port == 5090 ? "" : $" --url {desk.Url}")}");
        Line($"In a browser{(settings.Demo ? ", a call of four" : "")}: {desk.Page}");
        if (settings.Lan)
        {
            Line("yellow", "Open to the network: ", string.Join(" ", OwnAddresses().Select(address => $"http://{address}:{url.Port}")));
        }
    }

    private async Task ShowAsync(string page, CancellationToken cancellationToken)
    {
        if (!await PageOpener.TryOpenAsync(page, Host.PageOpener, cancellationToken))
        {
            await Host.Error.WriteLineAsync($"No browser was found: open {page} yourself.");
        }
    }

    private static IEnumerable<IPAddress> OwnAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(static network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(static network => network.GetIPProperties().UnicastAddresses)
        .Select(static unicast => unicast.Address)
        .Where(static address => address.AddressFamily == AddressFamily.InterNetwork);
}
