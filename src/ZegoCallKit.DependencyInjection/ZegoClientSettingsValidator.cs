using Microsoft.Extensions.Options;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Validates the settings like the client itself, so that a host with invalid settings does not start.
/// Messages name each invalid setting by its configuration key.</summary>
internal sealed class ZegoClientSettingsValidator(IServiceProvider services, IEnumerable<BoundSection> sections) : IValidateOptions<ZegoClientSettings>
{
    public ValidateOptionsResult Validate(string? name, ZegoClientSettings options)
    {
        var client = ClientServices.Find(services, string.IsNullOrEmpty(name) ? null : name);
        if (client is null)
        {
            // No client was added for these settings.
            return ValidateOptionsResult.Skip;
        }

        var section = sections.LastOrDefault(section => section.Client == (name ?? ""))?.Path;
        var failures = ClientSetting.All.Select(setting => (setting.Key, Problem: ProblemOf(() => Alone(setting, options, client.Engine))))
            .Where(static failure => failure.Problem is not null)

            // Settings that are checked together share a problem, which begins with the name of one of them.
            .OrderByDescending(static failure => failure.Problem!.StartsWith(failure.Key[(failure.Key.LastIndexOf(':') + 1)..] + ' ', StringComparison.Ordinal))
            .DistinctBy(static failure => failure.Problem)
            .Select(failure => $"{(section is null ? $"{nameof(ZegoClientSettings)}.{failure.Key.Replace(':', '.')}" : $"{section}:{failure.Key}")}: {failure.Problem}")
            .ToList();
        if (failures.Count == 0 && ProblemOf(() => ClientOptionsFactory.Create(client, options)) is { } whole)
        {
            failures.Add(whole);
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    // Without the name of the parameter, which means nothing to the author of a configuration.
    private static string Text(ArgumentException problem) =>
        problem is { ParamName: { } parameter } ? problem.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal) : problem.Message;

    // Valid options except for this setting: if they are invalid, this setting is the reason.
    private static ZegoClientOptions Alone(ClientSetting setting, ZegoClientSettings settings, IZegoEngineFactory engine) =>
        setting.CopyTo(new ZegoClientOptions { AppId = 1, Engine = engine }, settings);

    private static string? ProblemOf(Func<ZegoClientOptions> make)
    {
        try
        {
            make().Validate();
            return null;
        }
        catch (ArgumentException problem)
        {
            return Text(problem);
        }
    }
}
