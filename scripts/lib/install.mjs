import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Advice, root } from './root.mjs'
import { runQuietly } from './run.mjs'

const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.savdo-install')

/** Installs the dependencies when the lock file is another than the one they were installed from. */
export async function ensureInstalled() {
  const wanted = stampOf(readFileSync(path.join(root, 'package-lock.json')))
  if (needsInstall(wanted, readOr(stampFile), installedLock(), readJson(path.join(root, 'package-lock.json')))) {
    const release = takeTurn(path.join(root, 'build/install.lock'))
    try {
      await install()
    } finally {
      release()
    }
  }
  if (readOr(stampFile) !== wanted) writeFileSync(stampFile, wanted)
}

/** What the installed dependencies depend on: the lock file, and the machine that binaries were chosen for. */
export function stampOf(lock) {
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

/**
 * Whether to install: not when the stamp is the wanted one, nor when npm's own record of what it put there, perhaps by
 * hand, agrees with the lock file. A folder that was brought from another kind of machine is always made anew.
 */
export function needsInstall(wanted, stamp, installed, lock) {
  if (stamp === wanted) return false
  const machine = (text) => text.split(' ')[1]
  if (!installed || (stamp && machine(stamp) !== machine(wanted))) return true
  return Object.entries(lock.packages).some(([name, { version, optional, link }]) => {
    if (name === '' || optional || link) return false
    return installed.packages[name]?.version !== version
  })
}

async function install() {
  const npm = npmCommand()
  const args = [...npm.args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const doing = 'Installing what the program needs (about 1 GB; a few minutes, most of it download)'
  const { code, output } = await runQuietly(npm.file, args, { doing })
  if (code !== 0) throw new Advice(installAdvice(output, root))
}

/** The npm that started us, else the one in the path. */
export function npmCommand(env = process.env) {
  const script = env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script)) return { file: process.execPath, args: [script] }
  return { file: 'npm', args: [] }
}

/** What a person can do about a failed `npm ci`, from what npm wrote. */
export function installAdvice(output, folder) {
  const end = output.trimEnd().split('\n').slice(-15).join('\n')
  return `${end}\n\nThe installation failed. ${cure(output, folder)}\nThen run the same command again.`
}

function cure(output, folder) {
  if (/ENOSPC|no space left/i.test(output)) return `The disk is full: about 2 GB are needed in ${folder}.`
  if (/EACCES|EPERM|EROFS/.test(output)) return `This account may not write in ${folder} or in npm's cache: check who owns them.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network|\b50[234]\b/.test(output))
    return 'The package registry could not be reached: check the network; behind a proxy set "npm config set proxy …", or name a mirror by "npm config set registry …".'
  if (/CERT|SELF_SIGNED|UNABLE_TO_GET_ISSUER/.test(output))
    return 'A certificate on the way was not trusted: name your own by "npm config set cafile FILE".'
  if (/EINTEGRITY/.test(output)) return 'A download arrived damaged: run "npm cache clean --force".'
  if (/in sync|EUSAGE/.test(output)) return 'package.json and package-lock.json disagree: take both from one commit.'
  return 'The lines above say why.'
}

// Two commands that were started together must not install over each other.
function takeTurn(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const holder = Number(readOr(file) ?? 0)
  if (holder && holder !== process.pid && lives(holder))
    throw new Advice(`Another command (process ${holder}) is installing in this folder just now: wait until it is done.`)
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function lives(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const installedLock = () => readJson(path.join(modules, '.package-lock.json'))

function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function readJson(file) {
  const text = readOr(file)
  return text === undefined ? undefined : JSON.parse(text)
}
