using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Security;

/// <summary>Tests who may use the desk.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5090", null, true)]
    [InlineData("::1", "[::1]:5090", null, true)]
    [InlineData("127.0.0.1", "127.0.0.1:5090", "http://127.0.0.1:5090", true)]
    [InlineData(null, "localhost", null, true)]
    [InlineData("127.0.0.1", "app.localhost:5090", null, true)]
    [InlineData("192.168.0.7", "localhost:5090", null, false)]
    [InlineData("127.0.0.1", "evil.example:5090", null, false)]
    [InlineData("127.0.0.1", "localhost.evil.example", null, false)]
    [InlineData("127.0.0.1", "localhost:5090", "http://evil.example", false)]
    [InlineData("127.0.0.1", "localhost:5090", "http://localhost:5091", false)]
    [InlineData("127.0.0.1", "localhost:5090", "null", false)]
    public void Only_this_computer_and_no_foreign_page(string? address, string host, string? origin, bool isAllowed) =>
        Assert.Equal(isAllowed, new AccessGate(new DeskOptions()).Refusal(Request(address, host, origin)) is null);

    [Theory]
    [InlineData("192.168.0.9:5090", null, true)]
    [InlineData("[fe80::1]:5090", "http://[fe80::1]:5090", true)]
    [InlineData("localhost:5090", "https://localhost:7001", true)]
    [InlineData("desk.example:5090", "http://desk.example:5090", true)]
    [InlineData("DESK.example", null, true)]
    [InlineData("desk.example:5090", "http://evil.example", false)]
    [InlineData("evil.example:5090", null, false)]
    [InlineData("evil.example:5090", "http://evil.example:5090", false)]
    [InlineData("desk.example.evil.example:5090", "http://desk.example.evil.example:5090", false)]
    public void Others_if_the_options_say_so(string host, string? origin, bool isAllowed)
    {
        var gate = new AccessGate(new DeskOptions { AllowRemote = true, AllowedHosts = ["desk.example"], AllowedOrigins = ["https://localhost:7001"] });
        Assert.Equal(isAllowed, gate.Refusal(Request("192.168.0.7", host, origin)) is null);
    }

    [Fact]
    public void The_names_of_the_computer_are_for_others_and_a_foreign_name_is_told_what_to_do()
    {
        var gate = new AccessGate(new DeskOptions { AllowRemote = true });
        Assert.All([Environment.MachineName, Environment.MachineName.ToUpperInvariant() + ".local"], name => Assert.Null(gate.Refusal(Request("192.168.0.7", $"{name}:5090", $"http://{name}:5090"))));
        Assert.NotNull(gate.Refusal(Request("192.168.0.7", $"{Environment.MachineName}.evil.example:5090", null)));
        Assert.Contains("'evil.example'. Allow further names with DeskOptions.AllowedHosts", gate.Refusal(Request("192.168.0.7", "evil.example:5090", null)), StringComparison.Ordinal);
        Assert.Null(new AccessGate(new DeskOptions { AllowedHosts = ["desk.example"] }).Refusal(Request("127.0.0.1", "desk.example:5090", null)));
    }

    [Theory]
    [InlineData("/desk/engine")]
    [InlineData("/desk/api/feed")]
    [InlineData("/desk/api/watch")]
    public async Task A_foreign_page_opens_no_socket(string path)
    {
        await using var desk = await DeskHost.StartAsync();
        var fault = await Assert.ThrowsAsync<WebSocketException>(() => RawParticipant.ConnectAsync(desk, path, origin: "http://evil.example"));
        Assert.Contains("403", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_page_causes_no_fault()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        client.Http.DefaultRequestHeaders.Add("Origin", "http://evil.example");
        var error = await client.PostAsync("/desk/api/faults", """{"fault":"cut","userId":"bob"}""", HttpStatusCode.Forbidden);
        Assert.Contains("evil.example", error.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_no_websocket_is_told_so()
    {
        await using var desk = await DeskHost.StartAsync();
        using var client = new DeskClient(desk);
        Assert.Contains("WebSocket", (await client.GetAsync("/desk/engine", HttpStatusCode.BadRequest)).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_desk_refuses_production()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Build(Environments.Production, new DeskOptions()));
        Assert.Contains("Production", fault.Message, StringComparison.Ordinal);
        Build(Environments.Production, new DeskOptions { AllowProduction = true });
        Build(Environments.Staging, new DeskOptions());
    }

    [Fact]
    public void A_desk_is_added_once_and_before_it_is_mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        Assert.Throws<InvalidOperationException>(() => builder.Build().MapZegoDesk());
        var services = new ServiceCollection().AddZegoDesk();
        Assert.Throws<InvalidOperationException>(() => services.AddZegoDesk());
    }

    public static TheoryData<DeskOptions, string> BadOptions => new()
    {
        { new() { AppId = 0 }, nameof(DeskOptions.AppId) },
        { new() { MaxParticipants = 0 }, nameof(DeskOptions.MaxParticipants) },
        { new() { MaxVideoBytes = 1_023 }, nameof(DeskOptions.MaxVideoBytes) },
        { new() { MaxWaitingBytes = 8_294_399 }, nameof(DeskOptions.MaxWaitingBytes) },
        { new() { MaxPlays = 1_001 }, nameof(DeskOptions.MaxPlays) },
        { new() { MaxPublishes = 0 }, nameof(DeskOptions.MaxPublishes) },
        { new() { MessagesPerSecond = 0 }, nameof(DeskOptions.MessagesPerSecond) },
        { new() { FramesPerSecond = -1 }, nameof(DeskOptions.FramesPerSecond) },
        { new() { MediaBytesPerSecond = 1 }, nameof(DeskOptions.MediaBytesPerSecond) },
        { new() { TokenCheck = (DeskTokenCheck)9 }, nameof(DeskOptions.TokenCheck) },
        { new() { AllowedHosts = ["desk.example:5090"] }, nameof(DeskOptions.AllowedHosts) },
        { new() { AllowedHosts = ["http://desk.example"] }, nameof(DeskOptions.AllowedHosts) },
        { new() { AllowedOrigins = ["localhost:7001"] }, nameof(DeskOptions.AllowedOrigins) },
        { new() { AllowedOrigins = ["https://localhost:7001/"] }, nameof(DeskOptions.AllowedOrigins) },
    };

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public void A_bad_option_is_named(DeskOptions options, string name) =>
        Assert.Equal($"options.{name}", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddZegoDesk(options)).ParamName);

    private static DefaultHttpContext Request(string? address, string host, string? origin)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        if (origin is not null)
        {
            context.Request.Headers.Origin = origin;
        }

        return context;
    }

    private static void Build(string environment, DeskOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Services.AddZegoDesk(options);
        builder.Build().MapZegoDesk();
    }
}
