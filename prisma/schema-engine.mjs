#!/usr/bin/env node
// Stand-in for Prisma's native schema engine, which its commands would download. Speaks the engine's JSON-RPC on standard
// input and output and serves it from @prisma/schema-engine-wasm through pg. Both packages are of one engine commit
// and move together on an upgrade. Needs PRISMA_SCHEMA_ENGINE_BINARY to point here (scripts/lib/set-up.mjs).
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import pg from 'pg'

const require = createRequire(import.meta.url)
const args = process.argv.slice(2)
const wasmModule = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')

const valuesOf = (name) => args.flatMap((arg, i) => (arg === name ? [args[i + 1]] : []))
const datasource = valuesOf('--datasource')[0] ? JSON.parse(valuesOf('--datasource')[0]) : {}

if (args.includes('--version')) {
  const { version } = JSON.parse(fs.readFileSync(path.join(path.dirname(wasmModule), 'package.json'), 'utf8'))
  console.log(`schema-engine-cli ${version.split('.').pop()}`)
} else if (args.includes('cli')) await command(args[args.indexOf('cli') + 1])
else listen()

/** The two questions that are asked outside JSON-RPC. */
async function command(name) {
  try {
    if (name === 'can-connect-to-database') {
      const client = new pg.Client(datasource.url)
      await client.connect()
      await client.end()
      console.log('Connection successful')
    } else if (name === 'create-database') {
      const { databaseName } = await createDatabase(datasource.url)
      console.log(`Database '${databaseName}' was successfully created.`)
    }
  } catch (error) {
    const codes = { '3D000': 'P1003', '28P01': 'P1000' }
    const fields = { message: error.message, error_code: codes[error.code] ?? 'P1001' }
    process.stderr.write(
      `\n${JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' })}\n`,
    )
    process.exit(1)
  }
}

const nameOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres'
const besideOf = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href

async function onAdmin(url, sql) {
  const client = new pg.Client(besideOf(url, 'postgres'))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function createDatabase(url) {
  await onAdmin(url, `create database ${pg.escapeIdentifier(nameOf(url))}`)
  return { databaseName: nameOf(url) }
}

function listen() {
  let panic = ''
  // Without this registry a crash inside the engine could end with exit code 0.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message
    },
  }
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const failure = (error) => ({
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: panic || String(error?.message ?? error),
      error_code: error?.code ?? null,
      meta: error?.meta ?? null,
    },
  })
  let current = null
  process.on('uncaughtException', (error) => {
    send({ id: current, error: failure(error) })
    setTimeout(() => process.exit(101), 20)
  })
  const call = caller(send)
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  let queue = Promise.resolve()
  lines.on('line', (line) => {
    if (!line.trim()) return
    const message = JSON.parse(line)
    if (!message.method) return
    queue = queue.then(async () => {
      current = message.id
      try {
        send({ id: message.id, result: await call(message.method, message.params) })
      } catch (error) {
        send({ id: message.id, error: failure(error) })
      }
    })
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

function caller(send) {
  let engine
  let printed = 1
  return async (method, params) => {
    if (method === 'createDatabase') return createDatabase(datasource.url)
    engine ??= await openEngine()
    if (method === 'getDatabaseVersion') return engine.version(params)
    const result = await engine[method](params)
    if (method !== 'diff') return result ?? null
    if (result.stdout) send({ method: 'print', params: { content: result.stdout }, id: printed++ })
    return { exitCode: result.exitCode, stdout: null }
  }
}

async function openEngine() {
  const binding = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = fs.readFileSync(wasmModule.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': binding })
  binding.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const datamodels = valuesOf('--datamodels').map((file) => [file, fs.readFileSync(file, 'utf8')])
  const adapter = bindMigrationAwareSqlAdapterFactory(await factory())
  return binding.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    (line) => process.env.DEBUG && process.stderr.write(`${line}\n`),
    adapter,
  )
}

/** adapter-pg with the three faults mended that the engine meets (7.10.0). */
async function factory() {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { ColumnTypeEnum } = await import('@prisma/driver-adapter-utils')
  const charType = 18

  // Its type map lacks "char", which the catalogue queries return: present it as text.
  const withChar = (queryable) => {
    const { performIO, queryRaw } = queryable
    queryable.performIO = async function (query) {
      const result = await performIO.call(this, query)
      this.lastFields = (result.fields ?? []).map((field) => field.dataTypeID === charType)
      for (const field of result.fields ?? []) if (field.dataTypeID === charType) field.dataTypeID = 25
      return result
    }
    queryable.queryRaw = async function (query) {
      const result = await queryRaw.call(this, query)
      result.columnTypes = result.columnTypes.map((type, i) =>
        this.lastFields[i] ? ColumnTypeEnum.Character : type,
      )
      return result
    }
    return queryable
  }
  // It splits a script at every semicolon, which breaks bodies between $$: send it whole, as the native engine does.
  const whole = (adapter) => {
    withChar(adapter)
    const { startTransaction } = adapter
    adapter.startTransaction = async function (level) {
      return withChar(await startTransaction.call(this, level))
    }
    adapter.executeScript = async function (script) {
      try {
        await this.client.query(script)
      } catch (error) {
        this.onError(error)
      }
    }
    return adapter
  }
  return new (class extends PrismaPg {
    async connect() {
      return whole(await super.connect())
    }
    // Its own passes a connection string and a database to pg, where the string wins: the shadow would be the main database.
    async connectToShadowDb() {
      if (datasource.shadowDatabaseUrl)
        return whole(await new PrismaPg({ connectionString: datasource.shadowDatabaseUrl }).connect())
      const url = besideOf(datasource.url, `prisma_migrate_shadow_db_${crypto.randomUUID()}`)
      await createDatabase(url)
      const adapter = whole(await new PrismaPg({ connectionString: url }).connect())
      const dispose = adapter.dispose.bind(adapter)
      adapter.dispose = async () => {
        await dispose()
        await onAdmin(
          datasource.url,
          `drop database if exists ${pg.escapeIdentifier(nameOf(url))} with (force)`,
        )
      }
      return adapter
    }
  })({ connectionString: datasource.url, connectionTimeoutMillis: 5000 })
}
