using System.Globalization;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>Checks whether ZEGO's website can be reached, and compares its clock with that of this machine.</summary>
internal sealed class NetworkCheck
{
    private const string Network = "network";
    private const string Clock = "clock";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A date in HTTP has whole seconds, and the answer takes a moment. ZEGO publishes no tolerance; a token is usually valid for minutes or hours.
    private static readonly TimeSpan Small = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Large = TimeSpan.FromMinutes(5);

    private readonly ToolHost _host;
    private readonly Uri _probe;

    /// <summary>Creates the check.</summary>
    /// <param name="host">The environment.</param>
    /// <param name="probe">The address from the command line.</param>
    /// <exception cref="ToolException">It is not an address of HTTP.</exception>
    public NetworkCheck(ToolHost host, string probe)
    {
        _host = host;
        _probe = Uri.TryCreate(probe, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address
            : throw ToolException.Refused("--probe must be an address of HTTP or HTTPS without a user name and a password.");
    }

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>(await ProbeAsync(cancellationToken));
        if (((string[])["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]).FirstOrDefault(name => _host.Variable(name) is { Length: > 0 }) is { } proxy)
        {
            findings.Add(Finding.Warn("proxy", $"{proxy} is set.", "Media of a call are UDP and do not pass through an HTTP proxy. Ask ZEGO for its cloud proxy if UDP is blocked."));
        }

        findings.Add(Finding.Ok("firewall", "Not tested: only a login shows whether ZEGO's media servers can be reached.", "Allow outbound UDP, and HTTPS to ZEGO's domains; ZEGO's support has the list for your account."));
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> ProbeAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(_host.CreateHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        using var patience = new CancellationTokenSource(Patience, _host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var sent = _host.Time.GetUtcNow();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, _probe);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var received = _host.Time.GetUtcNow();

            // Any answer shows that the network works, also one that refuses the method.
            return [Finding.Ok(Network, $"{_probe.Host} answered."), Judge(response.Headers.Date, sent + ((received - sent) / 2))];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [NotReached($"{_probe.Host} did not answer within {Patience.TotalSeconds:0} s.")];
        }
        catch (HttpRequestException fault)
        {
            return [NotReached($"{_probe.Host} could not be reached: {fault.Message}")];
        }
    }

    private static Finding NotReached(string text) =>
        Finding.Warn(Network, text, "Without this, the clock was not compared. Check the network and the firewall; use --offline on machines without a network.");

    private static Finding Judge(DateTimeOffset? date, DateTimeOffset here)
    {
        const string Advice = "Tokens are compared with ZEGO's clock: turn on the time synchronization of this machine.";
        if (date is not { } there)
        {
            return Finding.Warn(Clock, "The answer contained no date, so the clock was not compared.", "Check the time yourself.");
        }

        var off = (here - there).Duration();
        var text = string.Create(CultureInfo.InvariantCulture, $"The clock is {off.TotalSeconds:0} s {(here > there ? "fast" : "slow")}.");
        return off <= Small
            ? Finding.Ok(Clock, string.Create(CultureInfo.InvariantCulture, $"The clock differs by less than {Small.TotalSeconds:0} s."))
            : off <= Large ? Finding.Warn(Clock, text, Advice) : Finding.Fail(Clock, text, Advice);
    }
}
