using Microsoft.Extensions.Options;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Checks the settings as the client itself will, so that a host does not start with wrong ones. Every setting that is wrong is named by its key in the configuration.</summary>
internal sealed class ZegoClientSettingsValidator(IServiceProvider services, IEnumerable<BoundSection> sections) : IValidateOptions<ZegoClientSettings>
{
    public ValidateOptionsResult Validate(string? name, ZegoClientSettings options)
    {
        var client = ClientServices.Find(services, string.IsNullOrEmpty(name) ? null : name);
        if (client is null)
        {
            // Settings that no client was added for.
            return ValidateOptionsResult.Skip;
        }

        var section = sections.LastOrDefault(section => section.Client == (name ?? ""))?.Path;
        var failures = ClientSetting.All.Select(setting => (setting.Key, Problem: ProblemOf(() => Alone(setting, options, client.Engine))))
            .Where(static failure => failure.Problem is not null)
            .DistinctBy(static failure => failure.Problem)
            .Select(failure => $"{(section is null ? $"{nameof(ZegoClientSettings)}.{failure.Key.Replace(':', '.')}" : $"{section}:{failure.Key}")}: {failure.Problem}")
            .ToList();
        if (failures.Count == 0 && ProblemOf(() => ClientOptionsFactory.Create(client, options)) is { } whole)
        {
            failures.Add(whole);
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    /// <summary>Gets the message of an exception without the parameter, which means nothing to who wrote a configuration.</summary>
    public static string Text(Exception problem) =>
        problem is ArgumentException { ParamName: { } parameter } ? problem.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal) : problem.Message;

    // Options that are allowed but for this setting: what is wrong with them is wrong with it.
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
